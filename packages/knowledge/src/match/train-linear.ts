import { createWeightTables } from "./kernel/create-weight-tables.js";
import { joinBlocks, type LinearModel } from "./linear-model.js";
import {
	type TrainedPart,
	type TrainingPart,
	trainPart,
} from "./train-part.js";
import { trainSoftmax } from "./train-softmax.js";
import type { TrainingHelper } from "./training-helper.js";
import type { TrainingTask } from "./training-task.js";

/** Intents trained together; their weights of a feature lie side by side. */
const BLOCK = 64;
/** Weights of a block above which the least of them are not kept. */
const MANY_WEIGHTS = 4_000_000;
/** Intents whose weights are added up at once; half a block of its own begins at a multiple of them. */
const TOGETHER = 8;
/** Share of the logistic regression in the joint score. */
const SOFTMAX_SHARE = 0.2;
/** Most rows per intent for which it helps. */
const MAX_SOFTMAX_ROWS = 30;
/** Most entries × intents for which the logistic regression is trained too. */
const MAX_SOFTMAX_WORK = 60_000_000;
/** Most weights it may have while it is trained. */
const MAX_SOFTMAX_WEIGHTS = 30_000_000;

/** A trained classifier, and what it said of the rows it had not seen. */
export interface TrainedLinear {
	readonly model: LinearModel;
	/** Sums of weights without the biases, `testedSums[place × (intentCount + 1) + intent]`, from before the tested rows were learnt from. */
	readonly testedSums: Float32Array;
	/** Biases at that time. */
	readonly testedBiases: Float32Array;
}

/**
 * Trains one linear classifier per intent against the rest: an L2-loss support
 * vector machine by dual coordinate descent (Hsieh et al., 2008), all intents of a
 * block in one pass over the rows. While that is affordable, a multinomial
 * logistic regression is added, which ranks better when phrasings are few,
 * and where texts are long complement naive Bayes, which adds up many weak hints better.
 * A helper trains half of the intents meanwhile and comes to the same.
 */
export function trainLinear(
	task: TrainingTask,
	helper?: TrainingHelper,
): TrainedLinear {
	const { rows, intentCount, featureCount, heldOut, onProgress } = task;
	const columns = intentCount + 1;
	const chosen = task.chosen ?? Int32Array.from(rows, (_, r) => r);
	const softmax = isSoftmaxWorthwhile(task, chosen)
		? trainSoftmax(task, chosen)
		: undefined;
	const parts = toParts(columns, featureCount, helper !== undefined);
	const firstElsewhere =
		helper === undefined ? parts.length : Math.ceil(parts.length / 2);
	const elsewhere = parts.slice(firstElsewhere);
	const awaitElsewhere =
		elsewhere.length === 0 ? undefined : helper?.begin(task, elsewhere);
	const here =
		awaitElsewhere === undefined ? parts : parts.slice(0, firstElsewhere);
	const tables = createWeightTables(
		task.vectors,
		featureCount,
		Math.max(...parts.map(({ size }) => size)),
	);
	const train = (part: TrainingPart, place: number): TrainedPart =>
		trainPart(task, part, {
			tables,
			...(softmax === undefined
				? {}
				: {
						addMore: (weights) =>
							addSoftmax(weights, part, softmax, intentCount),
					}),
			onProgress: (share) =>
				onProgress?.(Math.min((place + share) / here.length, 1)),
		});
	const trained = here.map(train);
	if (awaitElsewhere !== undefined)
		trained.push(
			...(awaitElsewhere() ??
				elsewhere.map((part, place) => train(part, here.length + place))),
		);
	return {
		model: joinBlocks(
			columns,
			featureCount,
			trained.map(({ block }) => block),
		),
		...joinTested(trained, heldOut?.tested.length ?? 0, columns),
	};
}

/** The blocks; a single one in two halves when there is help, which changes nothing in what it learns. */
function toParts(
	columns: number,
	featureCount: number,
	isHelped: boolean,
): readonly TrainingPart[] {
	const blockCount = Math.ceil(columns / BLOCK);
	const half = Math.round(columns / 2 / TOGETHER) * TOGETHER;
	const isHalved = isHelped && blockCount === 1 && half > 0 && half < columns;
	const borders = isHalved
		? [0, half]
		: Array.from({ length: blockCount }, (_, block) => block * BLOCK);
	return borders.map((from, place) => {
		const size = (borders[place + 1] ?? columns) - from;
		const ofBlock = isHalved ? columns : size;
		const isMany = featureCount * ofBlock > MANY_WEIGHTS;
		return { from, size, blockCount, isMany };
	});
}

function joinTested(
	parts: readonly TrainedPart[],
	testedCount: number,
	columns: number,
): Pick<TrainedLinear, "testedSums" | "testedBiases"> {
	const testedSums = new Float32Array(testedCount * columns);
	const testedBiases = new Float32Array(columns);
	for (const { block, ...own } of parts) {
		const { from, size } = block;
		testedBiases.set(own.testedBiases, from);
		for (let place = 0; place < testedCount; place++)
			testedSums.set(
				own.testedSums.subarray(place * size, (place + 1) * size),
				place * columns + from,
			);
	}
	return { testedSums, testedBiases };
}

function addSoftmax(
	weights: Float32Array,
	{ from, size }: TrainingPart,
	softmax: Float32Array,
	intentCount: number,
): void {
	for (let f = 0; f * size < weights.length; f++)
		for (let i = 0; i < size && from + i < intentCount; i++)
			weights[f * size + i] =
				(weights[f * size + i] as number) +
				SOFTMAX_SHARE * (softmax[f * intentCount + from + i] as number);
}

function isSoftmaxWorthwhile(
	{ vectors, intentCount, featureCount, heldOut }: TrainingTask,
	chosen: Int32Array,
): boolean {
	let entries = 0;
	for (const row of chosen)
		entries +=
			(vectors.starts[row + 1] as number) - (vectors.starts[row] as number);
	return (
		heldOut === undefined &&
		chosen.length <= MAX_SOFTMAX_ROWS * intentCount &&
		entries * intentCount <= MAX_SOFTMAX_WORK &&
		featureCount * intentCount <= MAX_SOFTMAX_WEIGHTS
	);
}
