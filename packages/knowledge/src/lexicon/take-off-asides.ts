import { sharedTokenizer } from "../language/tokenize.js";
import { asideWords } from "./aside-words.js";
import { courtesyWords } from "./courtesy-words.js";
import {
	type Courtesy,
	courtesyAfter,
	courtesyBefore,
} from "./find-courtesy.js";
import type { Lexicon } from "./lexicon.js";
import { createPhraseFinder, type Phrase, squeeze } from "./phrase-finder.js";
import { rememberByLexicons } from "./remember-by-lexicons.js";

/** A question without what is said beside it. */
export interface BareQuestion {
	readonly text: string;
	/** An order's number was mentioned, set apart by a comma or the like: no question about the order as such. */
	readonly mentionsOrder: boolean;
}

/** The bare question of a text in a language; undefined when nothing is said beside it, or nothing else. */
export type TakeOffAsides = (
	text: string,
	language: string,
) => BareQuestion | undefined;

interface Aside {
	readonly language: string;
	readonly stands: "before" | "after" | "anywhere";
	/** What follows it and belongs to it. */
	readonly takes?: "name" | "number";
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ]*/gu;
/** Digits, perhaps behind a few letters: an order's number and nothing that is bought in pieces. */
const orderNumber = /^\p{L}{0,4}\p{N}{4,}$/u;
const looseEnd = /[\s,;:#№(–—-]+$/u;
const setApart = /[,;:.!?(–—-]\s*$/u;
/** In another language than the text's, shorter words are too often something else. */
const leastForeignLetters = 5;
const longestAside = 8;
const longestName = 2;
/** Marks and spaces between two words that are looked at. */
const longestMark = 20;
/** A number follows at once, or behind a word or two ("is", "ми е"). */
const nextWords = [0, 1, 2];

/**
 * Takes off greetings and thanks by the lexicons' small talk, and in the six built-in languages
 * calls for help, hurry, sign-offs and an order's number that is only mentioned; tolerant of typing
 * errors as small talk is.
 */
export function createTakeOffAsides(
	lexicons: readonly Lexicon[],
): TakeOffAsides {
	const { tokens } = sharedTokenizer(true);
	const read = (text: string): string => squeeze(tokens(text)[0]?.read ?? "");
	const toPhrases = (
		says: readonly string[] = [],
		value: Aside,
	): Phrase<Aside>[] =>
		says.flatMap((text) => {
			const words = (text.match(word) ?? []).map(read);
			return words.length > 0 ? [{ words, value }] : [];
		});
	const finder = createPhraseFinder(
		lexicons.flatMap(({ language, smallTalk }) => {
			const built = asideWords.get(language);
			return [
				...toPhrases(smallTalk.greeting?.says, { language, stands: "before" }),
				...toPhrases(smallTalk.thanks?.says, { language, stands: "anywhere" }),
				...toPhrases(built?.before, { language, stands: "before" }),
				...toPhrases(built?.after, { language, stands: "after" }),
				...toPhrases(built?.signOff, {
					language,
					stands: "after",
					takes: "name",
				}),
				...toPhrases(built?.order, {
					language,
					stands: "anywhere",
					takes: "number",
				}),
			];
		}),
	);
	const readAll = (typed: readonly string[]): ReadonlySet<string> =>
		new Set(typed.map(read));
	const courtesies = new Map<string, Courtesy>();
	for (const [language, { core, around, leading }] of courtesyWords)
		courtesies.set(language, {
			core: readAll(core),
			known: readAll([...core, ...around, ...leading]),
			leading: readAll(leading),
		});

	return (text, language) => {
		const found = [...text.matchAll(word)];
		const words = found.map(([typed]) => read(typed));
		const isNumber = (at: number): boolean =>
			orderNumber.test(found[at]?.[0] ?? "");
		/** Where asides end that begin at a word and may stand there. */
		const endsOf = (at: number, stands: "before" | "after"): number[] =>
			finder.startingAt(words, at).flatMap(({ words: said, value }) => {
				if (value.stands !== "anywhere" && value.stands !== stands) return [];
				if (
					value.language !== language &&
					said.join("").length < leastForeignLetters
				)
					return [];
				const end = at + said.length;
				if (value.takes === "number") {
					const number = nextWords.find((next) => isNumber(end + next));
					return number === undefined ? [] : [end + number + 1];
				}
				if (value.takes === undefined) return [end];
				return Array.from({ length: longestName + 1 }, (_, name) => end + name);
			});
		const isSetApart = (at: number): boolean => {
			const end = found[at]?.index ?? text.length;
			return setApart.test(text.slice(Math.max(0, end - longestMark), end));
		};
		const courtesy = courtesies.get(language);
		const spoken = { words, isSetApart };
		/** Where the question begins if an aside ends before it; else `from`. */
		const behindAside = (from: number): number => {
			const end = Math.max(from, ...endsOf(from, "before"));
			return end === from && courtesy
				? courtesyBefore(spoken, from, courtesy)
				: end;
		};
		/** Where an aside begins that ends at `to`; else `to`. */
		const beforeAside = (from: number, to: number): number => {
			for (let at = Math.max(from, to - longestAside); at < to; at++)
				if (endsOf(at, "after").includes(to)) return at;
			return courtesy
				? Math.max(from, courtesyAfter(spoken, to, courtesy))
				: to;
		};
		let mentionsOrder = false;
		let from = 0;
		for (let next = behindAside(0); next > from; next = behindAside(from)) {
			mentionsOrder ||= isNumber(next - 1) && isSetApart(next);
			from = next;
		}
		let to = words.length;
		for (
			let next = beforeAside(from, to);
			next < to;
			next = beforeAside(from, to)
		) {
			mentionsOrder ||= isNumber(to - 1) && isSetApart(next);
			to = next;
		}
		if (from >= to || (from === 0 && to === words.length)) return undefined;
		const bare = text
			.slice(found[from]?.index, found[to]?.index)
			.replace(to < words.length ? looseEnd : "", "");
		return { text: bare, mentionsOrder };
	};
}

/** That of these lexicons, one for the same ones. */
export const takeOffAsidesOf = rememberByLexicons(createTakeOffAsides);
