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

/** The promise of an answer by e-mail in the shopper's language; the address is masked. */
const emailPromises: Readonly<
	Record<string, (number: string, to: string) => string>
> = {
	en: (number, to) => `The answer goes to ${to} by e-mail (number ${number}).`,
	pl: (number, to) =>
		`Odpowiedź wysyłamy e-mailem na adres ${to} (numer sprawy ${number}).`,
	uk: (number, to) =>
		`Відповідь надсилаємо електронною поштою на ${to} (номер звернення ${number}).`,
	bg: (number, to) =>
		`Изпращаме Ви отговора по имейл на ${to} (номер ${number}).`,
	sk: (number, to) =>
		`Odpoveď vám posielame e-mailom na ${to} (číslo ${number}).`,
	tr: (number, to) =>
		`Yanıtınızı e-postayla ${to} adresine gönderiyoruz (numara ${number}).`,
};

/** What a shopper reads on return of an answer that went by e-mail. */
export function emailPromise(
	locale: string,
	number: string,
	to: string,
): string {
	const language = locale.toLowerCase().split("-")[0] ?? "";
	return (
		(emailPromises[language] ?? emailPromises.en)?.(number, maskAddress(to)) ??
		number
	);
}

/** Whoever holds the phone now need not be the one the address belongs to. */
function maskAddress(address: string): string {
	const at = address.lastIndexOf("@");
	return `${[...address][0] ?? ""}…${address.slice(at)}`;
}
