import type { LetterLocale } from "./letter.js";

/** What is said in the letter with a one-time code. */
export interface CodeLetterValues {
	/** Name of the shop. */
	readonly shop: string;
	/** Six digits. */
	readonly code: string;
	readonly minutes: number;
}

type Text = (values: CodeLetterValues) => {
	readonly subject: string;
	readonly text: string;
};

/** The code is not in the subject, which a locked screen would show to anybody. `minutes` is 10 or more, so one plural form serves. */
const texts: Readonly<Record<LetterLocale, Text>> = {
	en: ({ shop, code, minutes }) => ({
		subject: `Your confirmation code for ${shop}`,
		text: `Hello,

your confirmation code for the chat with ${shop} is:

${code}

It is valid for ${minutes} minutes and can be used once. Please type it into the chat and do not pass it on to anyone. Our staff will never ask you for it.

If you did not request a code, you can safely ignore this message.

${shop}`,
	}),
	pl: ({ shop, code, minutes }) => ({
		subject: `Twój kod potwierdzający – ${shop}`,
		text: `Dzień dobry,

oto Twój kod potwierdzający do czatu ze sklepem ${shop}:

${code}

Kod jest ważny przez ${minutes} minut i można go użyć tylko raz. Wpisz go na czacie i nie podawaj go nikomu. Nikt z naszego zespołu nigdy o niego nie poprosi.

Jeśli ta prośba o kod nie pochodzi od Ciebie, po prostu zignoruj tę wiadomość.

${shop}`,
	}),
	uk: ({ shop, code, minutes }) => ({
		subject: `Код підтвердження – ${shop}`,
		text: `Вітаємо!

Ваш код підтвердження для чату з магазином ${shop}:

${code}

Код дійсний ${minutes} хвилин, скористатися ним можна лише один раз. Уведіть його в чаті й нікому не повідомляйте. Наші працівники ніколи про нього не запитують.

Якщо Ви не замовляли код, просто не зважайте на цей лист.

${shop}`,
	}),
	bg: ({ shop, code, minutes }) => ({
		subject: `Код за потвърждение – ${shop}`,
		text: `Здравейте,

Вашият код за потвърждение за чата с магазин ${shop} е:

${code}

Кодът е валиден ${minutes} минути и може да се използва само веднъж. Моля, въведете го в чата и не го споделяйте с никого. Наш служител никога няма да Ви го поиска.

Ако не сте поискали код, просто не обръщайте внимание на това писмо.

${shop}`,
	}),
	sk: ({ shop, code, minutes }) => ({
		subject: `Overovací kód – ${shop}`,
		text: `Dobrý deň,

váš overovací kód pre chat s obchodom ${shop} je:

${code}

Kód platí ${minutes} minút a dá sa použiť iba raz. Zadajte ho, prosím, v chate a nikomu ho neposkytujte. Naši pracovníci si ho od vás nikdy nevyžiadajú.

Ak ste o kód nežiadali, túto správu pokojne ignorujte.

${shop}`,
	}),
	tr: ({ shop, code, minutes }) => ({
		subject: `Doğrulama kodunuz – ${shop}`,
		text: `Merhaba,

${shop} mağazasıyla sohbetiniz için doğrulama kodunuz:

${code}

Kod ${minutes} dakika boyunca geçerlidir ve yalnızca bir kez kullanılabilir. Lütfen kodu sohbete yazın ve kimseyle paylaşmayın. Çalışanlarımız sizden bu kodu asla istemez.

Kod talep etmediyseniz bu iletiyi dikkate almayabilirsiniz.

${shop}`,
	}),
};

/** Subject and text of the letter with a code. */
export function renderCodeLetter(
	locale: LetterLocale,
	values: CodeLetterValues,
): { readonly subject: string; readonly text: string } {
	return texts[locale](values);
}
