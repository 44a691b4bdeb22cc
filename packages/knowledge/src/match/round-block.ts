/** Trained weights of neighbouring intents, `weights[feature × size + intent − from]`. */
export interface WeightBlock {
	readonly from: number;
	readonly size: number;
	readonly weights: Float32Array;
	readonly biases: Float32Array;
	/** What each unit of a vector's values adds; nothing by default. */
	readonly spread?: Float32Array;
}

/** The same as kept: without what rounds to nothing. */
export interface RoundedBlock {
	readonly from: number;
	readonly size: number;
	/** Where the kept weights stood, `feature × size + intent − from`, rising. */
	readonly places: Int32Array;
	/** The kept weights in steps of their intent, −127..127. */
	readonly rounded: Int8Array;
	/** Size of one step of each intent. */
	readonly steps: Float32Array;
	readonly biases: Float32Array;
	readonly spread?: Float32Array;
}

const MOST_STEPS = 127;
/** Steps below which a weight is not kept. */
const FEWEST_STEPS = 0.5;
const FEWEST_STEPS_OF_MANY = 1.5;

/**
 * Rounds the weights of a block to 127 steps of the largest of their intent. Of many weights
 * those of a single step are not kept either: together they say nothing and are half of all.
 */
export function roundBlock(
	{ from, size, weights, biases, spread }: WeightBlock,
	isMany: boolean,
): RoundedBlock {
	const steps = stepsOf(weights, size);
	const fewest = isMany ? FEWEST_STEPS_OF_MANY : FEWEST_STEPS;
	const least = steps.map((step) => step * fewest);
	let count = 0;
	for (let w = 0; w < weights.length; w += size)
		for (let i = 0; i < size; i++)
			if (Math.abs(weights[w + i] as number) >= (least[i] as number)) count++;
	const places = new Int32Array(count);
	const rounded = new Int8Array(count);
	let at = 0;
	for (let w = 0; w < weights.length; w += size)
		for (let i = 0; i < size; i++) {
			const weight = weights[w + i] as number;
			if (Math.abs(weight) < (least[i] as number)) continue;
			places[at] = w + i;
			rounded[at++] = Math.round(weight / (steps[i] as number));
		}
	return {
		from,
		size,
		places,
		rounded,
		steps,
		biases,
		...(spread === undefined ? {} : { spread }),
	};
}

function stepsOf(weights: Float32Array, size: number): Float32Array {
	const largest = new Float32Array(size);
	for (let w = 0; w < weights.length; w += size)
		for (let i = 0; i < size; i++) {
			const strength = Math.abs(weights[w + i] as number);
			if (strength > (largest[i] as number)) largest[i] = strength;
		}
	return largest.map((strength) => strength / MOST_STEPS || 1);
}
