import type { TrainingSet } from "../match/training-set.js";

/** One text that a query is compared with. */
export interface BankedPhrasing {
	readonly text: string;
	readonly language: string;
	/** Number of the intent; the number of intents for a text of none. */
	readonly group: number;
}

/** Phrasings of an intent that count: the mean of so many nearest is its nearness. */
const NEAREST = 3;

/** The texts whose vectors are needed: phrasings, titles and answers of intents without any, and what is out of scope. */
export function toBankedPhrasings({
	intents,
	outOfScope = [],
}: TrainingSet): readonly BankedPhrasing[] {
	const seen = new Set<string>();
	return [
		...intents.flatMap(({ utterances, weak = [] }, group) =>
			(utterances.length > 0 ? utterances : weak).map((one) => ({
				...one,
				group,
			})),
		),
		...outOfScope.map((one) => ({ ...one, group: intents.length })),
	].filter(({ text, group }) => {
		const key = toBankKey(group, text);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

/** By which a phrasing is found again. */
export const toBankKey = (group: number, text: string): string =>
	`${group} ${text}`;

/** How near a query is to every intent. */
export interface Nearness {
	/** Mean cosine of the three nearest phrasings per intent, −1..1, the last for texts of none; NaN without any. */
	readonly means: Float64Array;
	/** Place of the nearest phrasing per intent; −1 without any. */
	readonly nearest: Int32Array;
	/** Its cosine. */
	readonly cosines: Float64Array;
}

/** Phrasings with their vectors. */
export interface PhrasingBank {
	readonly phrasings: readonly BankedPhrasing[];
	readonly dimensions: number;
	/** Compares a vector with all phrasings but those marked 1. */
	compare(vector: Float32Array, isLeftOut?: Uint8Array): Nearness;
	/** Vector of a phrasing, of length 1. */
	vectorAt(place: number): Float32Array;
}

/** Puts phrasings and their vectors together; one pass over all vectors per query. */
export function createPhrasingBank(
	phrasings: readonly BankedPhrasing[],
	vectors: readonly Float32Array[],
	intentCount: number,
): PhrasingBank {
	const dimensions = vectors[0]?.length ?? 0;
	const matrix = new Float32Array(phrasings.length * dimensions);
	vectors.forEach((vector, place) => {
		matrix.set(toUnit(vector), place * dimensions);
	});
	const groups = Int32Array.from(phrasings, ({ group }) => group);
	const vectorAt = (place: number) =>
		matrix.subarray(place * dimensions, (place + 1) * dimensions);
	return {
		phrasings,
		dimensions,
		vectorAt,
		compare(vector, isLeftOut) {
			const unit = toUnit(vector);
			const top = new Float64Array((intentCount + 1) * NEAREST).fill(-Infinity);
			const nearest = new Int32Array(intentCount + 1).fill(-1);
			for (let place = 0; place < groups.length; place++) {
				if (isLeftOut?.[place] === 1) continue;
				let cosine = toDot(unit, matrix, place * dimensions);
				const group = groups[place] as number;
				const first = group * NEAREST;
				if (cosine > (top[first] as number)) nearest[group] = place;
				for (let at = first; at < first + NEAREST; at++) {
					const other = top[at] as number;
					if (cosine <= other) continue;
					top[at] = cosine;
					cosine = other;
				}
			}
			const means = new Float64Array(intentCount + 1);
			for (let group = 0; group <= intentCount; group++) {
				const best = top
					.subarray(group * NEAREST, (group + 1) * NEAREST)
					.filter((cosine) => cosine > -Infinity);
				means[group] =
					best.length === 0
						? Number.NaN
						: best.reduce((sum, cosine) => sum + cosine, 0) / best.length;
			}
			return {
				means,
				nearest,
				cosines: Float64Array.from(
					nearest,
					(_, group) => top[group * NEAREST] as number,
				),
			};
		},
	};
}

/** Sum of the products of a vector with a row; in four sums at a time, which processors do at once. */
function toDot(
	vector: Float32Array,
	matrix: Float32Array,
	from: number,
): number {
	const whole = vector.length - (vector.length % 4);
	let [a, b, c, e] = [0, 0, 0, 0];
	for (let d = 0; d < whole; d += 4) {
		a += (vector[d] as number) * (matrix[from + d] as number);
		b += (vector[d + 1] as number) * (matrix[from + d + 1] as number);
		c += (vector[d + 2] as number) * (matrix[from + d + 2] as number);
		e += (vector[d + 3] as number) * (matrix[from + d + 3] as number);
	}
	for (let d = whole; d < vector.length; d++)
		a += (vector[d] as number) * (matrix[from + d] as number);
	return a + b + c + e;
}

/** The vector at length 1; one of length 0 stays as it is. */
function toUnit(vector: Float32Array): Float32Array {
	let squares = 0;
	for (const value of vector) squares += value * value;
	const length = Math.sqrt(squares);
	return length > 0 && Number.isFinite(length)
		? vector.map((value) => value / length)
		: new Float32Array(vector.length);
}
