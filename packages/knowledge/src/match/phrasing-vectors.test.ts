import { describe, expect, it } from "vitest";
import { sharedTokenizer } from "../language/tokenize.js";
import { createPhrasingVectors } from "./phrasing-vectors.js";
import type { SparseVector } from "./sparse-rows.js";

const tokenizer = sharedTokenizer(false);
const phrasings = {
	texts: ["a", "b c", "", "d"],
	languages: Uint8Array.of(0, 1, 0, 1),
	intents: Int32Array.of(0, 0, 1, 1),
};
const tokensAt = phrasings.texts.map((text) => tokenizer.tokens(text));

const toBytes = (array: Int32Array | Float32Array) =>
	Buffer.from(array.buffer, array.byteOffset, array.byteLength);
const isSame = (...[one, other]: Parameters<typeof toBytes>[0][]) =>
	one !== undefined &&
	other !== undefined &&
	toBytes(one).equals(toBytes(other));

/** Makes a vector of each text: as long as told, with numbers of its first letter and its language. */
function readersOf(length: number) {
	const made: string[] = [];
	const toVector = (
		tokens: readonly { readonly typed: string }[],
		language: string,
	): SparseVector => {
		made.push(`${language} ${tokens.map(({ typed }) => typed).join(" ")}`);
		const size = tokens.length === 0 ? 0 : length;
		return {
			indices: new Int32Array(size).fill(tokens[0]?.typed.charCodeAt(0) ?? 0),
			values: new Float32Array(size).fill(language.length / 3),
		};
	};
	const languages = ["en", "slk"];
	const vectorOf = createPhrasingVectors(
		{ phrasings, languages },
		{ count: tokensAt.length, at: (place) => tokensAt[place] ?? [] },
		{ toVector },
	);
	return { made, vectorOf, toVector, languages };
}

describe("vectors of phrasings", () => {
	it.each([
		["few entries", 3],
		["more entries than there was room for", 100_000],
		["more entries than are remembered together", 600_000],
		["more entries than are ever remembered", 1_600_000],
	])("are those of their words and language, with %s", (_, length) => {
		const { vectorOf, toVector, languages } = readersOf(length);
		for (const place of [0, 1, 2, 3, 1, 0, 3, 2, 0]) {
			const language = languages[phrasings.languages[place] ?? 0] ?? "";
			const expected = toVector(tokensAt[place] ?? [], language);
			const vector = vectorOf(place);
			expect(isSame(vector.indices, expected.indices)).toBe(true);
			expect(isSame(vector.values, expected.values)).toBe(true);
		}
	});

	it("are made once while there is room", () => {
		const { made, vectorOf } = readersOf(3);
		for (const place of [0, 1, 0, 2, 2, 1]) vectorOf(place);
		expect(made).toEqual(["en a", "slk b c", "en "]);
	});
});
