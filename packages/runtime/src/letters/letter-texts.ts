import type { LetterLocale } from "@shopbell/identity";

/** What letters of the desk say in one language. Values are put in for `{name}`. */
export interface LetterTexts {
	readonly ticket: LetterText;
	readonly callBack: LetterText;
	readonly transcript: LetterText;
	/** What an agent answers where the chat does not reach the shopper any more. */
	readonly answer: LetterText;
	/** Who said a line of a transcript. */
	readonly you: string;
	readonly assistant: string;
	readonly notice: string;
	/** Stands where the shopper sent a file. */
	readonly file: string;
	/** Stands before the newest lines of a conversation that is too long to be sent whole. */
	readonly shortened: string;
}

/** Subject and text; `{lines}` of a transcript are the conversation. */
export interface LetterText {
	readonly subject: string;
	readonly text: string;
}

/** The letters in every language. */
export const letterTexts: Readonly<Record<LetterLocale, LetterTexts>> = {
	en: {
		ticket: {
			subject: "Your question, number {number}",
			text: "Hello,\n\nwe have kept your question and will answer it as soon as we can.\n\nYour number: {number}\nYour question: {subject}\n\nPlease mention the number if you write to us about it.\n\n{shop}",
		},
		callBack: {
			subject: "We will call you, number {number}",
			text: "Hello,\n\nwe have noted that you would like us to call you.\n\nYour number: {number}\nIt is about: {subject}\n\nPlease mention the number if you write to us about it.\n\n{shop}",
		},
		transcript: {
			subject: "Your conversation with {shop}",
			text: "Hello,\n\nhere is the conversation you asked for.\n\n{lines}\n\n{shop}",
		},
		answer: {
			subject: "Our answer to your question, number {number}",
			text: "Hello,\n\nwe could not write to you in the chat any more, so our answer comes this way.\n\n{answer}\n\n{agent}\n{shop}\n\nYour question: {subject}\nYour number: {number}. Please mention it if you write to us about this.",
		},
		you: "You",
		assistant: "Digital assistant",
		notice: "Notice",
		file: "[file]",
		shortened: "[The beginning of the conversation has been left out.]",
	},
	pl: {
		ticket: {
			subject: "Twoje pytanie, numer {number}",
			text: "Dzień dobry,\n\nzapisaliśmy Twoje pytanie i odpowiemy na nie najszybciej, jak to możliwe.\n\nNumer sprawy: {number}\nPytanie: {subject}\n\nJeśli będziesz do nas pisać w tej sprawie, podaj proszę ten numer.\n\n{shop}",
		},
		callBack: {
			subject: "Oddzwonimy do Ciebie, numer {number}",
			text: "Dzień dobry,\n\nzapisaliśmy, że prosisz o telefon od nas.\n\nNumer sprawy: {number}\nTemat: {subject}\n\nJeśli będziesz do nas pisać w tej sprawie, podaj proszę ten numer.\n\n{shop}",
		},
		transcript: {
			subject: "Twoja rozmowa z {shop}",
			text: "Dzień dobry,\n\nprzesyłamy zapis rozmowy, o który prosisz.\n\n{lines}\n\n{shop}",
		},
		answer: {
			subject: "Odpowiedź na Twoje pytanie, numer {number}",
			text: "Dzień dobry,\n\nnie mogliśmy już napisać do Ciebie na czacie, dlatego odpowiadamy tą drogą.\n\n{answer}\n\n{agent}\n{shop}\n\nPytanie: {subject}\nNumer sprawy: {number}. Jeśli będziesz do nas pisać w tej sprawie, podaj proszę ten numer.",
		},
		you: "Ty",
		assistant: "Asystent cyfrowy",
		notice: "Informacja",
		file: "[plik]",
		shortened: "[Początek rozmowy został pominięty.]",
	},
	uk: {
		ticket: {
			subject: "Ваше запитання, номер {number}",
			text: "Вітаємо!\n\nМи зберегли Ваше запитання й відповімо на нього, щойно зможемо.\n\nНомер звернення: {number}\nЗапитання: {subject}\n\nЯкщо писатимете нам із цього приводу, вкажіть, будь ласка, цей номер.\n\n{shop}",
		},
		callBack: {
			subject: "Ми Вам зателефонуємо, номер {number}",
			text: "Вітаємо!\n\nМи записали, що Ви просите нас зателефонувати.\n\nНомер звернення: {number}\nТема: {subject}\n\nЯкщо писатимете нам із цього приводу, вкажіть, будь ласка, цей номер.\n\n{shop}",
		},
		transcript: {
			subject: "Ваша розмова з {shop}",
			text: "Вітаємо!\n\nНадсилаємо запис розмови, про який Ви просили.\n\n{lines}\n\n{shop}",
		},
		answer: {
			subject: "Відповідь на Ваше запитання, номер {number}",
			text: "Вітаємо!\n\nМи вже не могли написати Вам у чаті, тому відповідаємо в такий спосіб.\n\n{answer}\n\n{agent}\n{shop}\n\nЗапитання: {subject}\nНомер звернення: {number}. Якщо писатимете нам із цього приводу, вкажіть, будь ласка, цей номер.",
		},
		you: "Ви",
		assistant: "Цифровий помічник",
		notice: "Повідомлення",
		file: "[файл]",
		shortened: "[Початок розмови пропущено.]",
	},
	bg: {
		ticket: {
			subject: "Вашият въпрос, номер {number}",
			text: "Здравейте,\n\nзаписахме въпроса Ви и ще Ви отговорим възможно най-скоро.\n\nНомер: {number}\nВъпрос: {subject}\n\nАко ни пишете по този повод, моля, посочете номера.\n\n{shop}",
		},
		callBack: {
			subject: "Ще Ви се обадим, номер {number}",
			text: "Здравейте,\n\nзаписахме, че желаете да Ви се обадим.\n\nНомер: {number}\nОтносно: {subject}\n\nАко ни пишете по този повод, моля, посочете номера.\n\n{shop}",
		},
		transcript: {
			subject: "Вашият разговор с {shop}",
			text: "Здравейте,\n\nизпращаме Ви разговора, който поискахте.\n\n{lines}\n\n{shop}",
		},
		answer: {
			subject: "Отговор на въпроса Ви, номер {number}",
			text: "Здравейте,\n\nвече нямаше как да Ви пишем в чата, затова Ви отговаряме тук.\n\n{answer}\n\n{agent}\n{shop}\n\nВъпрос: {subject}\nНомер: {number}. Ако ни пишете по този повод, моля, посочете номера.",
		},
		you: "Вие",
		assistant: "Дигитален асистент",
		notice: "Съобщение",
		file: "[файл]",
		shortened: "[Началото на разговора е пропуснато.]",
	},
	sk: {
		ticket: {
			subject: "Vaša otázka, číslo {number}",
			text: "Dobrý deň,\n\nvašu otázku sme si zaznamenali a odpovieme na ňu čo najskôr.\n\nČíslo: {number}\nOtázka: {subject}\n\nAk nám v tejto veci budete písať, uveďte, prosím, toto číslo.\n\n{shop}",
		},
		callBack: {
			subject: "Zavoláme vám, číslo {number}",
			text: "Dobrý deň,\n\nzaznamenali sme si, že si želáte, aby sme vám zavolali.\n\nČíslo: {number}\nTýka sa: {subject}\n\nAk nám v tejto veci budete písať, uveďte, prosím, toto číslo.\n\n{shop}",
		},
		transcript: {
			subject: "Váš rozhovor s {shop}",
			text: "Dobrý deň,\n\nposielame vám záznam rozhovoru, o ktorý ste požiadali.\n\n{lines}\n\n{shop}",
		},
		answer: {
			subject: "Odpoveď na vašu otázku, číslo {number}",
			text: "Dobrý deň,\n\nv čete sme vám už nemohli napísať, preto odpovedáme takto.\n\n{answer}\n\n{agent}\n{shop}\n\nOtázka: {subject}\nČíslo: {number}. Ak nám v tejto veci budete písať, uveďte, prosím, toto číslo.",
		},
		you: "Vy",
		assistant: "Digitálny asistent",
		notice: "Oznam",
		file: "[súbor]",
		shortened: "[Začiatok rozhovoru je vynechaný.]",
	},
	tr: {
		ticket: {
			subject: "Sorunuz, numara {number}",
			text: "Merhaba,\n\nsorunuzu kaydettik; en kısa sürede yanıtlayacağız.\n\nNumaranız: {number}\nSorunuz: {subject}\n\nBu konuda bize yazarsanız lütfen bu numarayı belirtin.\n\n{shop}",
		},
		callBack: {
			subject: "Sizi arayacağız, numara {number}",
			text: "Merhaba,\n\nsizi aramamızı istediğinizi kaydettik.\n\nNumaranız: {number}\nKonu: {subject}\n\nBu konuda bize yazarsanız lütfen bu numarayı belirtin.\n\n{shop}",
		},
		transcript: {
			subject: "Görüşme kaydınız – {shop}",
			text: "Merhaba,\n\nistediğiniz görüşmenin kaydı aşağıdadır.\n\n{lines}\n\n{shop}",
		},
		answer: {
			subject: "Sorunuza yanıtımız, numara {number}",
			text: "Merhaba,\n\nartık sohbetten yazamadığımız için yanıtımızı bu yolla gönderiyoruz.\n\n{answer}\n\n{agent}\n{shop}\n\nSorunuz: {subject}\nNumaranız: {number}. Bu konuda bize yazarsanız lütfen bu numarayı belirtin.",
		},
		you: "Siz",
		assistant: "Dijital asistan",
		notice: "Bilgi",
		file: "[dosya]",
		shortened: "[Görüşmenin başı çıkarılmıştır.]",
	},
};
