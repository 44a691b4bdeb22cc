/** The promise of a call in the shopper's language; the bot says it on. */
const promises: Readonly<Record<string, (number: string) => string>> = {
	en: (number) => `We will call you (number ${number}).`,
	pl: (number) => `Oddzwonimy do Ciebie (numer sprawy ${number}).`,
	uk: (number) => `Ми Вам зателефонуємо (номер звернення ${number}).`,
	bg: (number) => `Ще Ви се обадим (номер ${number}).`,
	sk: (number) => `Zavoláme vám (číslo ${number}).`,
	tr: (number) => `Sizi arayacağız (numara ${number}).`,
};

/** What a shopper is promised with a call-back. */
export function callBackPromise(locale: string, number: string): string {
	const language = locale.toLowerCase().split("-")[0] ?? "";
	return (promises[language] ?? promises.en)?.(number) ?? number;
}
