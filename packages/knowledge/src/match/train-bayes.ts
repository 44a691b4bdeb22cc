import type { TrainingTask } from "./training-task.js";

/** What a feature weighs in every intent before any row was seen. */
const PRIOR = 0.1;

/** Naive Bayes of neighbouring intents. */
export interface BayesBlock {
	/** `weights[feature × size + intent − from]` */
	readonly weights: Float32Array;
	/** What each unit of a text's values adds, whatever the feature. */
	readonly spread: Float32Array;
}

/**
 * Learns the intents `from` up to `from + size` by what the texts of all others have
 * (complement naive Bayes; Rennie et al., 2003), as far as their features differ: a feature
 * that an intent's texts never have weighs nothing, so that weights stay sparse. Values are
 * added up as they are; those of meaning, which may be negative, are left out.
 */
export function trainBayes(
	{ rows, vectors, intentCount, featureCount, meaningCount }: TrainingTask,
	chosen: Int32Array,
	from: number,
	size: number,
): BayesBlock {
	const { starts, indices, values } = vectors;
	const lexical = featureCount - meaningCount;
	const weights = new Float32Array(featureCount * size);
	const totals = new Float64Array(lexical);
	const own = new Float64Array(size);
	let all = 0;
	for (const row of chosen) {
		const { intent = -1, cost = 0, notIntent } = rows[row] ?? {};
		if (notIntent !== undefined) continue;
		const isOwn = intent >= from && intent < from + size;
		for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
			const feature = indices[k] as number;
			if (feature >= lexical) continue;
			const value = cost * (values[k] as number);
			totals[feature] = (totals[feature] as number) + value;
			all += value;
			if (!isOwn) continue;
			const at = feature * size + intent - from;
			weights[at] = (weights[at] as number) + value;
			own[intent - from] = (own[intent - from] as number) + value;
		}
	}
	for (let feature = 0; feature < lexical; feature++) {
		const total = (totals[feature] as number) + PRIOR;
		for (let at = feature * size; at < (feature + 1) * size; at++) {
			const value = weights[at] as number;
			if (value > 0) weights[at] = Math.log(total / (total - value));
		}
	}
	const spread = new Float32Array(size);
	const rest = (intent: number) =>
		(all - (own[intent] as number) + PRIOR) / (all + PRIOR);
	for (let i = 0; i < size && from + i < intentCount; i++)
		spread[i] = Math.log(rest(i));
	return { weights, spread };
}

/** Adds a share of what naive Bayes says of rows to `sums[place × size + intent − from]`. */
export function addBayesSums(
	{ weights, spread }: BayesBlock,
	{ vectors: { starts, indices, values } }: Pick<TrainingTask, "vectors">,
	share: number,
	tested: Int32Array,
	sums: Float32Array,
): void {
	const size = spread.length;
	tested.forEach((row, place) => {
		for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
			const feature = (indices[k] as number) * size;
			const value = share * (values[k] as number);
			for (let i = 0; i < size; i++) {
				const at = place * size + i;
				sums[at] =
					(sums[at] as number) +
					value * ((weights[feature + i] as number) + (spread[i] as number));
			}
		}
	});
}
