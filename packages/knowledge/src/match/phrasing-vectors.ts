import type { PhrasingTokens } from "./phrasing-tokens.js";
import type { Phrasings } from "./phrasings.js";
import type { SparseVector } from "./sparse-rows.js";
import type { Vectorizer } from "./vectorizer.js";

/** Entries of vectors that are remembered, 8 bytes each: those of some 15,000 phrasings. */
const MAX_ENTRIES = 1_500_000;
/** Room for entries at the beginning; it grows as phrasings are compared. */
const FIRST_ENTRIES = 65_536;

/**
 * Vectors of the phrasings, of whose words they are given, made when they are first compared.
 * They lie in two arrays that grow, because thousands of small arrays cost more than what is
 * in them; when the arrays are full, they are filled anew.
 */
export function createPhrasingVectors(
	{
		phrasings,
		languages,
	}: {
		readonly phrasings: Pick<Phrasings, "languages">;
		readonly languages: readonly string[];
	},
	tokens: Pick<PhrasingTokens, "count" | "at">,
	vectorizer: Pick<Vectorizer, "toVector">,
): (place: number) => SparseVector {
	let indices = new Int32Array(FIRST_ENTRIES);
	let values = new Float32Array(FIRST_ENTRIES);
	let used = 0;
	/** Where the entries of each phrasing begin and how many there are; −1 of those not remembered. */
	const starts = new Int32Array(tokens.count).fill(-1);
	const lengths = new Int32Array(tokens.count);

	const remember = (place: number, vector: SparseVector) => {
		const { length } = vector.indices;
		if (length > MAX_ENTRIES) return;
		if (used + length > MAX_ENTRIES) {
			used = 0;
			starts.fill(-1);
		}
		if (used + length > indices.length) {
			const room = Math.min(
				MAX_ENTRIES,
				Math.max(used + length, indices.length * 2),
			);
			const wider = { indices, values };
			indices = new Int32Array(room);
			values = new Float32Array(room);
			indices.set(wider.indices);
			values.set(wider.values);
		}
		indices.set(vector.indices, used);
		values.set(vector.values, used);
		starts[place] = used;
		lengths[place] = length;
		used += length;
	};

	return (place) => {
		const start = starts[place] ?? -1;
		if (start >= 0) {
			const end = start + (lengths[place] as number);
			return {
				indices: indices.subarray(start, end),
				values: values.subarray(start, end),
			};
		}
		const vector = vectorizer.toVector(
			tokens.at(place),
			languages[phrasings.languages[place] ?? 0] ?? "",
		);
		remember(place, vector);
		return vector;
	};
}
