import { chooseRows } from "./choose-rows.js";
import type { WeightTables } from "./kernel/weight-table.js";
import { createRandom, shuffle } from "./random.js";
import { type RoundedBlock, roundBlock } from "./round-block.js";
import { addBayesSums, trainBayes } from "./train-bayes.js";
import { createBlockTrainer } from "./train-block.js";
import type { TrainingTask } from "./training-task.js";

/** Rounds over the rows before anything is tested: many rows teach each other. */
const ROUNDS_OF_FEW = 10;
const ROUNDS_OF_MANY = 4;
const MANY_ROWS = 20_000;
/** Rounds after what was tested has joined them. */
const ROUNDS_OF_ALL = 2;
/** The same when whole intents were withheld, which are new then. */
const ROUNDS_OF_NEW = 4;

/** Neighbouring intents that are trained together. */
export interface TrainingPart {
	readonly from: number;
	readonly size: number;
	/** Blocks of the whole classifier, by which rows are chosen. */
	readonly blockCount: number;
	/** Whether their block has so many weights that the least of them are not kept. */
	readonly isMany: boolean;
}

/** What a part has learnt, and what it said of the rows it had not seen. */
export interface TrainedPart {
	readonly block: RoundedBlock;
	/** Sums of weights without the biases, `testedSums[place × size + intent − from]`, from before the tested rows were learnt from. */
	readonly testedSums: Float32Array;
	/** Biases at that time. */
	readonly testedBiases: Float32Array;
}

/** What a part is trained with besides its task. */
export interface PartTools {
	readonly tables: WeightTables;
	/** Adds to the trained weights of the part, `weights[feature × size + intent − from]`; nothing by default. */
	readonly addMore?: (weights: Float32Array) => void;
	/** Told the share of the part done, 0..1. */
	readonly onProgress?: (share: number) => void;
}

/** Trains the intents of a part; the same to the last digit whatever other parts there are. */
export function trainPart(
	task: TrainingTask,
	{ from, size, blockCount, isMany }: TrainingPart,
	{ tables, addMore, onProgress }: PartTools,
): TrainedPart {
	const { rows, bayesShare, heldOut } = task;
	const chosen = task.chosen ?? Int32Array.from(rows, (_, r) => r);
	const rounds = chosen.length > MANY_ROWS ? ROUNDS_OF_MANY : ROUNDS_OF_FEW;
	const roundsOfAll = heldOut?.hidesIntents ? ROUNDS_OF_NEW : ROUNDS_OF_ALL;
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
		onProgress?.((round + 1) / (rounds + roundsOfAll));
	}
	const tested = heldOut?.tested ?? new Int32Array(0);
	let testedSums: Float32Array = new Float32Array(tested.length * size);
	let testedBiases: Float32Array = new Float32Array(size);
	if (order.length < near.length) {
		testedSums = trainer.toSums(tested);
		testedBiases = trainer.biases.slice();
		if (bayesShare > 0)
			addBayesSums(
				trainBayes(task, order, from, size),
				task,
				bayesShare,
				tested,
				testedSums,
			);
		const all = near.slice();
		for (let round = 0; round < roundsOfAll; round++) {
			shuffle(all, random);
			trainer.train(all);
		}
	}
	onProgress?.(1);
	const { weights, biases } = trainer;
	addMore?.(weights);
	if (bayesShare === 0) {
		const block = roundBlock({ from, size, weights, biases }, isMany);
		return { block, testedSums, testedBiases };
	}
	const bayes = trainBayes(task, near, from, size);
	for (let at = 0; at < weights.length; at++)
		weights[at] =
			(weights[at] as number) + bayesShare * (bayes.weights[at] as number);
	const spread = bayes.spread.map((each) => bayesShare * each);
	const block = roundBlock({ from, size, weights, biases, spread }, isMany);
	return { block, testedSums, testedBiases };
}
