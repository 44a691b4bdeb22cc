import type { Token, Tokenizer } from "../language/tokenize.js";

/** Finds names of other companies, through inflection. */
export interface OtherCompanyFinder {
	/** The first name that stands in a text, as listed. */
	find(tokens: readonly Token[]): string | undefined;
}

interface Name {
	readonly name: string;
	readonly words: readonly string[];
}

/** Fewest letters of a name's first word. */
const MIN_LETTERS = 3;
/** From so many letters on a beginning is telling; shorter names need a known ending too. */
const LONG_NAME = 6;
/** Letters that inflection may add to a long name; it may take the last one. */
const MAX_ADDED = 5;
/** Endings of cases, as read without marks, in Slavic languages and Turkish. */
const ENDING =
	/^(?:a|e|i|o|u|ai?|ei|ie|om|em|ou|oi|u?m|ami|ah|n?[iu]n|[dt][ae]n?|i[ae]|s)?$/;
/** Names that this many phrasings mention are the shop's matter too. */
const OWN_MATTER = 2;

/** What shoppers say, as the phrasings tell. */
export interface SaidWords {
	/** Whether any phrasing has the word, as read. */
	readonly has: (read: string) => boolean;
	/** The words of each phrasing. */
	readonly texts: () => Iterable<readonly Token[]>;
}

/**
 * Indexes names by their beginnings. A form of a name is taken for it only when no phrasing
 * has that word: `zaraz` is no Zara where shoppers say it. Names that phrasings mention
 * themselves are left out.
 */
export function createOtherCompanyFinder(
	names: readonly string[],
	tokenizer: Tokenizer,
	said: SaidWords,
): OtherCompanyFinder | undefined {
	if (names.length === 0) return undefined;
	const byStart = startsOf(
		names.map((name) => ({
			name,
			words: tokenizer.tokens(name).map(({ read }) => read),
		})),
		said,
	);
	const isForm = (word: string, base: string): boolean => {
		if (word === base) return true;
		if (said.has(word)) return false;
		if (base.length >= LONG_NAME)
			return (
				word.length <= base.length + MAX_ADDED &&
				word.startsWith(base.slice(0, -1))
			);
		const stem = base.replace(/[aeiou]$/, "");
		return (
			(word.startsWith(base) && ENDING.test(word.slice(base.length))) ||
			(stem.length >= MIN_LETTERS &&
				word.startsWith(stem) &&
				ENDING.test(word.slice(stem.length)))
		);
	};
	return {
		find(tokens) {
			for (let at = 0; at < tokens.length; at++) {
				const { read } = tokens[at] as Token;
				for (const { name, words } of byStart.get(read.slice(0, MIN_LETTERS)) ??
					[])
					if (
						words.every((word, w) => isForm(tokens[at + w]?.read ?? "", word))
					)
						return name;
			}
			return undefined;
		},
	};
}

/** Names by the first letters of their first word, without those that phrasings speak of themselves. */
function startsOf(
	names: readonly Name[],
	said: SaidWords,
): ReadonlyMap<string, readonly Name[]> {
	const mentions = new Map<string, number>(
		names.flatMap(({ words }) => words.map((word) => [word, 0] as const)),
	);
	for (const tokens of said.texts())
		for (const [at, token] of tokens.entries()) {
			const count = mentions.get(token.read);
			if (count !== undefined && tokens.indexOf(token) === at)
				mentions.set(token.read, count + 1);
		}
	const byStart = new Map<string, Name[]>();
	for (const one of names) {
		const [first] = one.words;
		if (first === undefined || first.length < MIN_LETTERS) continue;
		if (one.words.every((word) => (mentions.get(word) ?? 0) >= OWN_MATTER))
			continue;
		const start = first.slice(0, MIN_LETTERS);
		const list = byStart.get(start);
		if (list === undefined) byStart.set(start, [one]);
		else list.push(one);
	}
	return byStart;
}
