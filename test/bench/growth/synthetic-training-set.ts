import type { TrainingSet, Utterance } from "@shopbell/knowledge";
import { createRandom } from "../intents/data-set.js";

const LANGUAGES = ["en", "pl", "uk", "bg", "sk", "tr"] as const;
const PHRASINGS = 10;

/** Syllables that sound like each language, so that n-grams are shared within it and differ between them. */
const SYLLABLES: Readonly<Record<string, string>> = {
	en: "ba ther ing con pre ship der ock ling stra fold mer cush wick tal en or ish ple ter",
	pl: "prze wy sta nie kow ski zam ówi paczk zwrot cze rze ło dzi ska wa go li my ie",
	uk: "пере ви ста ння ков ськ зам ови пос повер че ре ло ді ска ва го ли ми ти",
	bg: "пре из ста не ков ски пор ъч прат връщ че ре ло ди ска ва го ли ми те",
	sk: "pre vy sta nie kov ský obj edná bal vrát če re lo di ska va ho li mi ť",
	tr: "sip ariş kar go iade et mek ler lar de ğil yor sın mı üç bir ka ra göz lük",
};

/**
 * Articles in six languages with ten phrasings each: two or three words of the article's own
 * five among everyday ones. The same for the same count, whatever the machine.
 */
export function toSyntheticTrainingSet(articles: number): TrainingSet {
	const random = createRandom(articles);
	const pick = <T>(items: readonly T[]): T =>
		items[Math.floor(random() * items.length)] as T;
	const word = (language: string, least: number): string =>
		Array.from({ length: least + Math.floor(random() * 2) }, () =>
			pick((SYLLABLES[language] ?? "").split(" ")),
		).join("");
	const everyday = Object.fromEntries(
		LANGUAGES.map((language) => [
			language,
			Array.from({ length: 400 }, () => word(language, 1)),
		]),
	);
	const intents = Array.from({ length: articles }, (_, number) => {
		const utterances: Utterance[] = [];
		for (const language of LANGUAGES) {
			const own = Array.from({ length: 5 }, () => word(language, 3));
			for (let i = 0; i < PHRASINGS; i++) {
				const words = [
					...Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
						pick(own),
					),
					...Array.from({ length: 2 + Math.floor(random() * 5) }, () =>
						pick(everyday[language] ?? []),
					),
				].sort(() => random() - 0.5);
				utterances.push({ text: words.join(" "), language });
			}
		}
		return { id: `article-${number}`, utterances };
	});
	return { languages: LANGUAGES, intents };
}
