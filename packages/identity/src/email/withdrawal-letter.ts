import type { LetterLocale } from "./letter.js";

/** What is said in the acknowledgement of a withdrawal. */
export interface WithdrawalLetterValues {
	/** Name of the shop. */
	readonly shop: string;
	/** Of the consumer, as he gave it. */
	readonly name: string;
	readonly order: string;
	/** What he withdraws from, in his words; null is the whole order. */
	readonly items: string | null;
	/** Number under which the shop keeps the declaration. */
	readonly number: string;
	/** When it was received, in words, with date, time and zone. */
	readonly receivedAt: string;
}

type Text = (values: WithdrawalLetterValues) => {
	readonly subject: string;
	readonly text: string;
};

/**
 * The acknowledgement that article 11a of Directive 2011/83/EU (as amended by Directive 2023/2673)
 * asks for: on a durable medium, with the content of the declaration and the date and time of its
 * submission.
 */
const texts: Readonly<Record<LetterLocale, Text>> = {
	en: ({ shop, name, order, items, number, receivedAt }) => ({
		subject: `We have received your withdrawal, order ${order}`,
		text: `Hello,

we confirm that we have received your withdrawal from the contract.

Declared by: ${name}
Order: ${order}
Withdrawal from: ${items ?? "the whole order"}
Received: ${receivedAt}
Our reference: ${number}

Please keep this message for your records. We will write to you about the return of the goods and the refund.

${shop}`,
	}),
	pl: ({ shop, name, order, items, number, receivedAt }) => ({
		subject: `Otrzymaliśmy Twoje odstąpienie od umowy, zamówienie ${order}`,
		text: `Dzień dobry,

potwierdzamy, że otrzymaliśmy Twoje oświadczenie o odstąpieniu od umowy.

Osoba składająca oświadczenie: ${name}
Zamówienie: ${order}
Odstąpienie dotyczy: ${items ?? "całego zamówienia"}
Data i godzina otrzymania: ${receivedAt}
Nasz numer sprawy: ${number}

Zachowaj tę wiadomość. O zwrocie towaru i pieniędzy napiszemy osobno.

${shop}`,
	}),
	uk: ({ shop, name, order, items, number, receivedAt }) => ({
		subject: `Ми отримали Вашу відмову від договору, замовлення ${order}`,
		text: `Вітаємо!

Підтверджуємо, що ми отримали Вашу заяву про відмову від договору.

Заявник: ${name}
Замовлення: ${order}
Предмет відмови: ${items ?? "усе замовлення"}
Отримано: ${receivedAt}
Наш номер звернення: ${number}

Будь ласка, збережіть цей лист. Про повернення товару й коштів ми напишемо Вам окремо.

${shop}`,
	}),
	bg: ({ shop, name, order, items, number, receivedAt }) => ({
		subject: `Получихме Вашия отказ от договора, поръчка ${order}`,
		text: `Здравейте,

потвърждаваме, че получихме Вашето заявление за отказ от договора.

Заявител: ${name}
Поръчка: ${order}
Отказът се отнася за: ${items ?? "цялата поръчка"}
Получено на: ${receivedAt}
Наш номер: ${number}

Моля, запазете това писмо. Ще Ви пишем допълнително за връщането на стоката и на сумата.

${shop}`,
	}),
	sk: ({ shop, name, order, items, number, receivedAt }) => ({
		subject: `Prijali sme vaše odstúpenie od zmluvy, objednávka ${order}`,
		text: `Dobrý deň,

potvrdzujeme, že sme prijali vaše odstúpenie od zmluvy.

Odstupujúci: ${name}
Objednávka: ${order}
Odstúpenie sa týka: ${items ?? "celej objednávky"}
Dátum a čas prijatia: ${receivedAt}
Naše číslo: ${number}

Túto správu si, prosím, uschovajte. O vrátení tovaru a peňazí vám napíšeme osobitne.

${shop}`,
	}),
	tr: ({ shop, name, order, items, number, receivedAt }) => ({
		subject: `Cayma bildiriminizi aldık, sipariş ${order}`,
		text: `Merhaba,

sözleşmeden cayma bildiriminizi aldığımızı onaylıyoruz.

Bildirimde bulunan: ${name}
Sipariş: ${order}
Cayma kapsamı: ${items ?? "siparişin tamamı"}
Alındığı tarih ve saat: ${receivedAt}
Kayıt numarası: ${number}

Lütfen bu iletiyi saklayın. Ürünün ve ödemenin iadesi hakkında size ayrıca yazacağız.

${shop}`,
	}),
};

/** Subject and text of the acknowledgement. Line breaks in the shopper's words become spaces. */
export function renderWithdrawalLetter(
	locale: LetterLocale,
	values: WithdrawalLetterValues,
): { readonly subject: string; readonly text: string } {
	const { subject, text } = texts[locale]({
		...values,
		name: toLine(values.name),
		order: toLine(values.order),
		items: values.items === null ? null : toLine(values.items),
	});
	return { subject, text };
}

function toLine(text: string): string {
	return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
