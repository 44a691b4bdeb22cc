import { chooseRows } from "./choose-rows.js";
import { createWeightTables } from "./kernel/create-weight-tables.js";
import { collectModel, type LinearModel } from "./linear-model.js";
import { createRandom, shuffle } from "./random.js";
import { addBayesSums, trainBayes } from "./train-bayes.js";
import { createBlockTrainer } from "./train-block.js";
import { trainSoftmax } from "./train-softmax.js";
import type { TrainingTask } from "./training-task.js";

/** Intents trained together; their weights of a feature lie side by side. */
const BLOCK = 64;
/** Rounds over the rows before anything is tested: many rows teach each other. */
const ROUNDS_OF_FEW = 10;
const ROUNDS_OF_MANY = 4;
const MANY_ROWS = 20_000;
/** Rounds after what was tested has joined them. */
const ROUNDS_OF_ALL = 2;
/** The same when whole intents were withheld, which are new then. */
const ROUNDS_OF_NEW = 4;
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
 */
export function trainLinear(task: TrainingTask): TrainedLinear {
	const { rows, intentCount, featureCount, bayesShare, heldOut, onProgress } =
		task;
	const columns = intentCount + 1;
	const chosen = task.chosen ?? Int32Array.from(rows, (_, r) => r);
	const tested = heldOut?.tested ?? new Int32Array(0);
	const testedSums = new Float32Array(tested.length * columns);
	const testedBiases = new Float32Array(columns);
	const softmax = isSoftmaxWorthwhile(task, chosen)
		? trainSoftmax(task, chosen)
		: undefined;
	const rounds = chosen.length > MANY_ROWS ? ROUNDS_OF_MANY : ROUNDS_OF_FEW;
	const roundsOfAll = heldOut?.hidesIntents ? ROUNDS_OF_NEW : ROUNDS_OF_ALL;
	const blockCount = Math.ceil(columns / BLOCK);
	const tables = createWeightTables(
		task.vectors,
		featureCount,
		Math.min(BLOCK, columns),
	);
	const model = collectModel(columns, featureCount, function* () {
		for (let block = 0; block < blockCount; block++) {
			const from = block * BLOCK;
			const size = Math.min(BLOCK, columns - from);
			const near = chooseRows(task, chosen, from, size, blockCount);
			const trainer = createBlockTrainer(task, tables(size), from, size);
			const random = createRandom(1);
			const isWithheld = heldOut?.isWithheld;
			const order =
				isWithheld === undefined
					? near
					: near.filter((row) => isWithheld[row] === 0);
			for (let round = 0; round < rounds; round++) {
				shuffle(order, random);
				trainer.train(order);
				onProgress?.(
					(block + (round + 1) / (rounds + roundsOfAll)) / blockCount,
				);
			}
			if (order.length < near.length) {
				trainer.addSums(tested, testedSums, columns);
				testedBiases.set(trainer.biases, from);
				if (bayesShare > 0)
					addBayesSums(
						trainBayes(task, order, from, size),
						task,
						bayesShare,
						from,
						{ tested, sums: testedSums, columns },
					);
				const all = near.slice();
				for (let round = 0; round < roundsOfAll; round++) {
					shuffle(all, random);
					trainer.train(all);
				}
			}
			onProgress?.((block + 1) / blockCount);
			const { weights, biases } = trainer;
			if (softmax !== undefined)
				for (let f = 0; f < featureCount; f++)
					for (let i = 0; i < size && from + i < intentCount; i++)
						weights[f * size + i] =
							(weights[f * size + i] as number) +
							SOFTMAX_SHARE * (softmax[f * intentCount + from + i] as number);
			if (bayesShare === 0) {
				yield { from, size, weights, biases };
				continue;
			}
			const bayes = trainBayes(task, near, from, size);
			for (let at = 0; at < weights.length; at++)
				weights[at] =
					(weights[at] as number) + bayesShare * (bayes.weights[at] as number);
			yield {
				from,
				size,
				weights,
				biases,
				spread: bayes.spread.map((each) => bayesShare * each),
			};
		}
	});
	return { model, testedSums, testedBiases };
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
