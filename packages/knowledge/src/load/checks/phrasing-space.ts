import { createTokenizer } from "../../language/tokenize.js";

/** The phrasings of one language as vectors of their words and parts of words. */
export interface PhrasingSpace {
	/** Number of the article of a phrasing. */
	articleOf(phrasing: number): number;
	/** How many phrasings an article has. */
	sizeOf(article: number): number;
	/**
	 * The other article whose phrasings together are most like a phrasing, and how
	 * many times as much as those of its own without it; undefined when none is more alike.
	 */
	compareArticles(phrasing: number): {
		readonly rival: number | undefined;
		readonly share: number;
		/** Likeness to its own article, 0..1. */
		readonly atHome: number;
	};
	/** The phrasing of an article that is most like a phrasing, itself aside: cosine 0..1, −1 as its number when none has anything in common. */
	nearestIn(
		phrasing: number,
		article: number,
	): { readonly phrasing: number; readonly similarity: number };
}

/** Letters of a part of a word. */
const partLength = 4;
/** What a part of a word counts beside the whole: endings may differ, another word should not look alike. */
const partWeight = 0.35;
const smallest = 1e-6;

interface Vector {
	readonly features: Int32Array;
	readonly values: Float64Array;
}

/** Puts phrasings into a space: rarity-weighted words and parts of words (Manning, Raghavan and Schütze, chapter 6), length 1. */
export function createPhrasingSpace(
	entries: readonly { readonly id: string; readonly text: string }[],
): PhrasingSpace {
	const ids = new Map<string, number>();
	const articles = Int32Array.from(entries, ({ id }) => {
		const known = ids.get(id) ?? ids.size;
		ids.set(id, known);
		return known;
	});
	const members = Array.from(ids, (): number[] => []);
	articles.forEach((article, i) => {
		members[article]?.push(i);
	});
	const vectors = toVectors(entries.map(({ text }) => text));
	const count = ids.size;
	let featureCount = 0;
	for (const { features } of vectors)
		for (const feature of features)
			featureCount = Math.max(featureCount, feature + 1);
	const { starts, holders, sums, roots } = sumUp(vectors, articles, {
		count,
		featureCount,
	});
	/** A phrasing spread out, for products with many others; zeros again after each use. */
	const spread = new Float64Array(featureCount);

	return {
		articleOf: (i) => articles[i] as number,
		sizeOf: (article) => members[article]?.length ?? 0,
		compareArticles(i) {
			const { features, values } = vectors[i] as Vector;
			const own = articles[i] as number;
			const products = new Float64Array(count);
			for (let k = 0; k < features.length; k++) {
				const value = values[k] as number;
				const feature = features[k] as number;
				const end = starts[feature + 1] as number;
				for (let at = starts[feature] as number; at < end; at++) {
					const article = holders[at] as number;
					products[article] =
						(products[article] as number) + value * (sums[at] as number);
				}
			}
			// Its own part is taken out of what its article knows: |sum − x|² = |sum|² − 2 sum·x + 1.
			const product = products[own] as number;
			const rest = (roots[own] as number) ** 2 - 2 * product + 1;
			const atHome = (product - 1) / Math.sqrt(Math.max(rest, smallest));
			let rival: number | undefined;
			let best = Math.max(atHome, smallest);
			for (let article = 0; article < count; article++) {
				const likeness =
					(products[article] as number) / (roots[article] as number);
				if (article === own || likeness <= best) continue;
				best = likeness;
				rival = article;
			}
			return { rival, share: best / Math.max(atHome, smallest), atHome };
		},
		nearestIn(i, article) {
			const { features, values } = vectors[i] as Vector;
			features.forEach((feature, k) => {
				spread[feature] = values[k] as number;
			});
			let phrasing = -1;
			let similarity = 0;
			for (const other of members[article] ?? []) {
				if (other === i) continue;
				const vector = vectors[other] as Vector;
				let product = 0;
				for (let k = 0; k < vector.features.length; k++)
					product +=
						(vector.values[k] as number) *
						(spread[vector.features[k] as number] as number);
				if (product > similarity) {
					similarity = product;
					phrasing = other;
				}
			}
			for (const feature of features) spread[feature] = 0;
			return { phrasing, similarity };
		},
	};
}

/**
 * The vectors of each article added up, feature by feature: `holders` and `sums` from
 * `starts[feature]` on tell the articles that have it and how much; `roots` are their lengths.
 */
function sumUp(
	vectors: readonly Vector[],
	articles: Int32Array,
	{
		count,
		featureCount,
	}: { readonly count: number; readonly featureCount: number },
) {
	const order = Array.from(articles.keys()).sort(
		(a, b) => (articles[a] as number) - (articles[b] as number),
	);
	const lastHolder = new Int32Array(featureCount).fill(-1);
	const starts = new Int32Array(featureCount + 1);
	for (const i of order)
		for (const feature of (vectors[i] as Vector).features)
			if (lastHolder[feature] !== articles[i]) {
				lastHolder[feature] = articles[i] as number;
				starts[feature + 1] = (starts[feature + 1] as number) + 1;
			}
	for (let feature = 0; feature < featureCount; feature++)
		starts[feature + 1] =
			(starts[feature + 1] as number) + (starts[feature] as number);
	const size = starts[featureCount] as number;
	const holders = new Int32Array(size);
	const sums = new Float64Array(size);
	/** One behind the last holder of each feature so far. */
	const ends = starts.slice(0, featureCount);
	for (const i of order) {
		const { features, values } = vectors[i] as Vector;
		for (let k = 0; k < features.length; k++) {
			const feature = features[k] as number;
			let at = (ends[feature] as number) - 1;
			if (at < (starts[feature] as number) || holders[at] !== articles[i]) {
				at++;
				ends[feature] = at + 1;
				holders[at] = articles[i] as number;
			}
			sums[at] = (sums[at] as number) + (values[k] as number);
		}
	}
	const roots = new Float64Array(count);
	for (let at = 0; at < size; at++) {
		const article = holders[at] as number;
		roots[article] = (roots[article] as number) + (sums[at] as number) ** 2;
	}
	for (let article = 0; article < count; article++)
		roots[article] = Math.sqrt(roots[article] as number);
	return { starts, holders, sums, roots };
}

function toVectors(texts: readonly string[]): Vector[] {
	const { tokens } = createTokenizer({ isMixedScript: true });
	const numbers = new Map<string, number>();
	const weights: number[] = [];
	const numberOf = (name: string, weight: number) => {
		let number = numbers.get(name);
		if (number === undefined) {
			number = numbers.size;
			numbers.set(name, number);
			weights.push(weight);
		}
		return number;
	};
	const ofWord = new Map<string, readonly number[]>();
	const featuresOf = (word: string): readonly number[] => {
		let features = ofWord.get(word);
		if (features === undefined) {
			const marked = `^${word}$`;
			features = [
				numberOf(word, 1),
				...(word.length <= partLength
					? []
					: Array.from({ length: marked.length - partLength + 1 }, (_, at) =>
							numberOf(`+${marked.slice(at, at + partLength)}`, partWeight),
						)),
			];
			ofWord.set(word, features);
		}
		return features;
	};
	/** In which text a feature was last found. */
	const lastText: number[] = [];
	const inTexts: number[] = [];
	const found = texts.map((text, i) => {
		const features: number[] = [];
		for (const { read } of tokens(text))
			for (const feature of featuresOf(read)) {
				if (lastText[feature] === i) continue;
				lastText[feature] = i;
				inTexts[feature] = (inTexts[feature] ?? 0) + 1;
				features.push(feature);
			}
		return Int32Array.from(features);
	});
	const rarity = Float64Array.from(
		weights,
		(weight, feature) =>
			weight *
			Math.log((1 + texts.length) / ((inTexts[feature] as number) + 0.5)),
	);
	return found.map((features) => {
		const values = new Float64Array(features.length);
		let squares = 0;
		for (let k = 0; k < features.length; k++) {
			const value = rarity[features[k] as number] as number;
			values[k] = value;
			squares += value * value;
		}
		const scale = 1 / (Math.sqrt(squares) || 1);
		for (let k = 0; k < values.length; k++)
			values[k] = (values[k] as number) * scale;
		return { features, values };
	});
}
