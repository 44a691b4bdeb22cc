import { sharedTokenizer } from "../language/tokenize.js";
import type { Lexicon } from "./lexicon.js";
import { createPhraseFinder, type Phrase, squeeze } from "./phrase-finder.js";

/** A text in a language without its greetings and thanks; undefined when it has none, or nothing else. */
export type TakeOffCourtesies = (
	text: string,
	language: string,
) => string | undefined;

interface Courtesy {
	readonly language: string;
	/** Words of thanks end a text, too; a greeting only begins one. */
	readonly isThanks: boolean;
}

/** Thanks that no lexicon lists as a remark of its own: they never stand alone. */
const thanksAhead = {
	en: ["thanks in advance", "thank you in advance"],
	pl: ["z góry dziękuję", "z góry dzięki"],
	uk: ["заздалегідь дякую", "наперед дякую"],
	bg: ["благодаря предварително", "предварително благодаря"],
	sk: ["vopred ďakujem", "dopredu ďakujem"],
	tr: ["şimdiden teşekkürler", "şimdiden teşekkür ederim"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ]*/gu;
const looseEnd = /[\s,;:–—-]+$/u;
/** In another language than the text's, shorter words are too often something else. */
const leastForeignLetters = 5;
const longestPhrase = 6;

/** Takes them off by the lexicons' small talk, tolerant of typing errors as that is. */
export function createTakeOffCourtesies(
	lexicons: readonly Lexicon[],
): TakeOffCourtesies {
	const { tokens } = sharedTokenizer(true);
	const read = (text: string): string => squeeze(tokens(text)[0]?.read ?? "");
	const toPhrases = (
		says: readonly string[],
		value: Courtesy,
	): Phrase<Courtesy>[] =>
		says.flatMap((text) => {
			const words = (text.match(word) ?? []).map(read);
			return words.length > 0 ? [{ words, value }] : [];
		});
	const finder = createPhraseFinder(
		lexicons.flatMap(({ language, smallTalk }) => [
			...toPhrases(smallTalk.greeting?.says ?? [], {
				language,
				isThanks: false,
			}),
			...toPhrases(
				[
					...(smallTalk.thanks?.says ?? []),
					...(Object.entries(thanksAhead).find(
						([locale]) => locale === language,
					)?.[1] ?? []),
				],
				{ language, isThanks: true },
			),
		]),
	);

	return (text, language) => {
		const found = [...text.matchAll(word)];
		const words = found.map(([typed]) => read(typed));
		/** Lengths of the courtesies that begin at a word, in words. */
		const lengthsAt = (at: number, isAtEnd: boolean): readonly number[] =>
			finder
				.startingAt(words, at)
				.filter(
					(phrase) =>
						(!isAtEnd || phrase.value.isThanks) &&
						(phrase.value.language === language ||
							phrase.words.join("").length >= leastForeignLetters),
				)
				.map((phrase) => phrase.words.length);
		let from = 0;
		let to = words.length;
		for (;;) {
			const longest = Math.max(0, ...lengthsAt(from, false));
			if (longest === 0) break;
			from += longest;
		}
		for (let at = Math.max(from, to - longestPhrase); at < to; at++)
			if (lengthsAt(at, true).includes(to - at)) {
				to = at;
				at = Math.max(from, to - longestPhrase) - 1;
			}
		if (from >= to || (from === 0 && to === words.length)) return undefined;
		return text
			.slice(found[from]?.index, found[to]?.index)
			.replace(to < words.length ? looseEnd : "", "");
	};
}
