import type { Calibration } from "../match/calibrate.js";

/** How much the meaning counts beside the words, as learnt from held-out phrasings. */
export interface Fusion {
	/** Added to a score per standard deviation of nearness. */
	readonly weight: number;
	/** Mean and standard deviation of nearness over texts and intents. */
	readonly mean: number;
	readonly deviation: number;
	/** Calibrated on the fused scores. */
	readonly calibration: Calibration;
}

/** Nearness in standard deviations; an intent without phrasings is as far as the farthest, NaN stands for no texts of none. */
export function toStandard(
	means: Float64Array,
	{ mean, deviation }: Pick<Fusion, "mean" | "deviation">,
): Float64Array {
	const last = means.length - 1;
	let least = Number.POSITIVE_INFINITY;
	for (let i = 0; i < last; i++) {
		const value = means[i] as number;
		if (value < least) least = value;
	}
	return means.map((value, i) =>
		Number.isNaN(value)
			? i === last
				? value
				: (least - mean) / deviation
			: (value - mean) / deviation,
	);
}

/** Adds nearness, in standard deviations, to scores of all intents in place; the last is that of none. */
export function fuse(
	scores: Float64Array,
	standard: Float64Array,
	weight: number,
): void {
	for (let i = 0; i < scores.length; i++) {
		const nearness = standard[i] as number;
		if (!Number.isNaN(nearness))
			scores[i] = (scores[i] as number) + weight * nearness;
	}
}
