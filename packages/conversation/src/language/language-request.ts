import { simplify } from "../flow/flow-words.js";

/** How each language is called in all six, and in how many forms. */
const names: Readonly<Record<string, readonly string[]>> = {
	en: [
		...["english", "angielski", "angielsku", "англійська", "англійською"],
		...["англійську", "английски", "anglictina", "anglicky", "anglictine"],
		...["ingilizce"],
	],
	pl: [
		...["polish", "polski", "polsku", "польська", "польською", "польську"],
		...["полски", "polstina", "polsky", "polstine", "lehce", "polonyaca"],
	],
	uk: [
		...["ukrainian", "ukrainski", "ukrainsku", "українська", "українською"],
		...["українську", "украински", "ukrajincina", "ukrajinsky", "ukraynaca"],
		...["ukrainska", "ukrayinska"],
	],
	bg: [
		...["bulgarian", "bulgarski", "bulgarsku", "болгарська", "болгарською"],
		...["български", "bulharcina", "bulharsky", "bulgarca", "balgarski"],
	],
	sk: [
		...["slovak", "slowacki", "slowacku", "словацька", "словацькою"],
		...["словашки", "slovencina", "slovensky", "slovencine", "slovakca"],
	],
	tr: [
		...["turkish", "turecki", "turecku", "турецька", "турецькою", "турски"],
		...["turectina", "turecky", "turkce"],
	],
};

const localesByName = new Map<string, string[]>();
for (const [locale, forms] of Object.entries(names))
	for (const form of new Set(forms))
		localesByName.set(form, [...(localesByName.get(form) ?? []), locale]);

/** Words that may stand around the language's name. */
const around = new Set(
	simplify(
		"in please pls can we could you speak write switch to language i want po w prosze mozna mowic pisac rozmawiac przejdz na jezyk jezyku moze може можна будь ласка говорити писати мовою перейти давайте на по моля може ли да говорим пишем език преминете v prosim mozeme hovorit pisat prejst na jazyk po lutfen konusalim konusabilir miyiz yazalim gecelim devam edelim the let us lets do you answer reply",
	).split(" "),
);

/** The language a short text asks for: "polski", "in English please", "можна українською?"; undefined for anything else. */
export function readLanguageRequest(
	text: string,
	locales: readonly string[],
): string | undefined {
	const said = simplify(text).split(" ");
	if (said.length > 6) return undefined;
	if (!said.every((word) => around.has(word) || localesByName.has(word)))
		return undefined;
	const found = said.flatMap((word) => localesByName.get(word) ?? []);
	const [locale] = found;
	if (locale === undefined || found.length > 1) return undefined;
	return locales.includes(locale) ? locale : undefined;
}
