import {
	createRecognizer,
	firstLettersOf,
	type Recognize,
} from "./word-recognizer.js";

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
			/** Letters it can begin with; absent when it can begin with any. */
			readonly firstLetters?: ReadonlySet<string>;
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
	const byLetter = new Map<string, readonly (readonly Step[])[]>();
	const startingWithLetter = (letter: string) => {
		let found = byLetter.get(letter);
		if (found === undefined) {
			found = known.filter((steps) => {
				const opening = openingOf(steps);
				return (
					opening?.kind !== "word" ||
					(opening.firstLetters?.has(letter) ?? true)
				);
			});
			byLetter.set(letter, found);
		}
		return found;
	};
	// Few turns can start with a given word: those are remembered.
	const startingWith = new Map<string, readonly (readonly Step[])[]>();
	const candidates = (word: string) => {
		let found = startingWith.get(word);
		if (found === undefined) {
			found = startingWithLetter(word[0] ?? "").filter((steps) => {
				const opening = openingOf(steps);
				return opening?.kind !== "word" || opening.is(word);
			});
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
		find: (words) =>
			words.flatMap((_, from) => {
				const to = first(words, from);
				return to === undefined ? [] : [{ from, to }];
			}),
		stands: (words) =>
			words.some((_, from) => first(words, from) !== undefined),
	};
}

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
		: { kind: "word", is, firstLetters: firstLettersOf(list) };
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
