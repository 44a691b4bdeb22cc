import { createWordIndex } from "./word-index.js";
import { createRecognizer, type Recognize } from "./word-recognizer.js";

/**
 * Finds turns of phrase, word after word. A turn is words set apart by spaces:
 * `a/b` is either, `beg*` any ending, `*` any word, `!a/b` a word that is
 * neither, `…` up to three words, `^` and `$` beginning and end of the sentence.
 */
export interface TurnFinder {
	/** Where turns stand: first word and the word behind the last. */
	readonly find: (words: readonly string[]) => readonly Span[];
	readonly stands: (words: readonly string[]) => boolean;
}

/** Words `from` to, but without, `to`. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

type Step =
	| {
			readonly kind: "word";
			readonly is: Recognize;
			/** Words it can be; absent when it can be any but a few. */
			readonly list?: readonly string[];
	  }
	| { readonly kind: "gap" }
	| { readonly kind: "start" }
	| { readonly kind: "end" };

const maxGap = 3;
const maxRemembered = 20_000;
/** Turns are known word for word; only long words may hold a typo. */
const minTypoLength = 9;

/** Creates a finder over turns whose letters bear no marks. */
export function createTurnFinder(turns: readonly string[]): TurnFinder {
	const known = turns.map((turn) => turn.split(/\s+/).map(toStep));
	const startingWithListed = createWordIndex(
		known.map((steps) => listOf(openingOf(steps)) ?? []),
		minTypoLength,
	);
	/** Turns that hardly a word cannot start. */
	const open = [...known.keys()].filter(
		(number) => listOf(openingOf(known[number] ?? [])) === undefined,
	);
	// Few turns can start with a given word: those are remembered.
	const startingWith = new Map<string, readonly (readonly Step[])[]>();
	const candidates = (word: string) => {
		let found = startingWith.get(word);
		if (found === undefined) {
			const opened = open.filter((number) => {
				const opening = openingOf(known[number] ?? []);
				return opening?.kind !== "word" || opening.is(word);
			});
			const listed = startingWithListed(word);
			found =
				opened.length + listed.length === 0
					? nothing
					: [...listed, ...opened]
							.sort((a, b) => a - b)
							.map((number) => known[number] ?? []);
			if (startingWith.size < maxRemembered) startingWith.set(word, found);
		}
		return found;
	};
	const first = (words: readonly string[], at: number): number | undefined => {
		for (const steps of candidates(words[at] ?? "")) {
			const end = endOf(steps, 0, words, at);
			if (end !== undefined) return end;
		}
		return undefined;
	};
	return {
		find(words) {
			const spans: Span[] = [];
			for (let from = 0; from < words.length; from++) {
				const to = first(words, from);
				if (to !== undefined) spans.push({ from, to });
			}
			return spans;
		},
		stands: (words) =>
			words.some((_, from) => first(words, from) !== undefined),
	};
}

const nothing: readonly (readonly Step[])[] = [];

const listOf = (step: Step | undefined): readonly string[] | undefined =>
	step?.kind === "word" ? step.list : undefined;

function toStep(text: string): Step {
	if (text === "…") return { kind: "gap" };
	if (text === "^") return { kind: "start" };
	if (text === "$") return { kind: "end" };
	if (text === "*") return { kind: "word", is: (word) => word !== "" };
	const isNot = text.startsWith("!");
	const list = text.slice(isNot ? 1 : 0).split("/");
	const is = createRecognizer(list, minTypoLength);
	return isNot
		? { kind: "word", is: (word) => word !== "" && !is(word) }
		: { kind: "word", is, list };
}

/** What a turn starts with, apart from the beginning of the sentence. */
const openingOf = (steps: readonly Step[]) =>
	steps.find(({ kind }) => kind !== "start");

/** The word behind a turn that starts at word `at`. */
function endOf(
	steps: readonly Step[],
	done: number,
	words: readonly string[],
	at: number,
): number | undefined {
	const step = steps[done];
	if (step === undefined) return at;
	switch (step.kind) {
		case "start":
			return at === 0 ? endOf(steps, done + 1, words, at) : undefined;
		case "end":
			return at === words.length
				? endOf(steps, done + 1, words, at)
				: undefined;
		case "word": {
			const word = words[at];
			return word !== undefined && step.is(word)
				? endOf(steps, done + 1, words, at + 1)
				: undefined;
		}
		case "gap": {
			for (let skip = 0; skip <= maxGap; skip++) {
				const end = endOf(steps, done + 1, words, at + skip);
				if (end !== undefined) return end;
			}
			return undefined;
		}
	}
}
