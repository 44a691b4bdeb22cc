import fc from "fast-check";
import { Index } from "flexsearch";
import { describe, expect, it } from "vitest";
import { createTokenizer } from "../language/tokenize.js";
import { createPhrasingSearch } from "./find-nearest.js";
import { createPhrasingTokens } from "./phrasing-tokens.js";
import { toPhrasingWords } from "./phrasing-words.js";
import { runSteps } from "./run-steps.js";
import { createWordPostings, rarestOf, SHELVES } from "./word-postings.js";
import { countWordUses } from "./word-uses.js";

const tokenizer = createTokenizer({ isMixedScript: false });

/** Phrasings of those words; the second of three is a counter-phrasing. */
function indexOf(texts: readonly string[]) {
	const words = toPhrasingWords(texts.map((text) => tokenizer.tokens(text)));
	const intents = Int32Array.from(texts, (_, place) =>
		place % 3 === 1 ? -1 : 0,
	);
	const tokens = runSteps(createPhrasingTokens(words, tokenizer));
	const uses = countWordUses({ intents }, tokens);
	const postings = runSteps(createWordPostings({ intents }, tokens, uses));
	return { intents, uses, postings };
}

/** FlexSearch with an index of its own. */
function flexSearchOf(
	texts: readonly string[],
	{ intents, uses }: ReturnType<typeof indexOf>,
): Index {
	const index = new Index({
		tokenize: "strict",
		resolution: SHELVES,
		cache: false,
		encode: (text) => text.split(" "),
	});
	for (const [place, text] of texts.entries()) {
		if ((intents[place] as number) < 0) continue;
		const words = [...new Set(tokenizer.tokens(text).map(({ read }) => read))];
		index.add(
			place,
			rarestOf(
				words,
				6,
				(word) => uses.uses[uses.numberOf(word) as number] as number,
			).join(" "),
		);
	}
	return index;
}

const word = fc.integer({ min: 0, max: 30 }).map((n) => `wo${n}rd`);
const text = fc
	.array(word, { minLength: 0, maxLength: 14 })
	.map((words) => words.join(" "));

describe("postings of words", () => {
	it("give FlexSearch what its own index would", () => {
		fc.assert(
			fc.property(
				fc.array(text, { minLength: 1, maxLength: 40 }),
				fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
				fc.integer({ min: 1, max: 24 }),
				(texts, asked, limit) => {
					const indexed = indexOf(texts);
					const search = createPhrasingSearch(indexed.postings);
					const wanted = flexSearchOf(texts, indexed).search(asked.join(" "), {
						limit,
						suggest: true,
					});
					expect(search(asked, limit)).toEqual(wanted);
					// A search leaves nothing behind that another one would find.
					expect(search(asked, limit)).toEqual(wanted);
				},
			),
		);
	});

	it("have nothing of a word that only a counter-phrasing has", () => {
		const { postings } = indexOf(["one", "two", "three"]);
		const shelves = postings.toShelves(["two", "three", "four"], 24);
		expect(shelves.get("two")).toBeUndefined();
		expect(shelves.get("three")).toEqual([[2]]);
		expect(shelves.get("four")).toBeUndefined();
	});

	it("leave out phrasings that have one word and come after the limit", () => {
		const { postings } = indexOf(["one two", "", "one", "one", "", "one"]);
		expect(postings.toShelves(["one", "two"], 1).get("one")).toEqual([[0, 2]]);
	});
});
