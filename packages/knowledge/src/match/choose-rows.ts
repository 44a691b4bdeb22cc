import type { TrainingTask } from "./training-task.js";

/** Most rows × blocks that are trained in full; beyond that each block has a choice of its own. */
const MAX_WORK = 150_000;
/** Rows of one block then. */
const CHOSEN_ROWS = 8_000;

/** Numbers of all rows while they are few; else of the block's own and the others nearest to them. */
export function chooseRows(
	{ rows, vectors, featureCount }: TrainingTask,
	chosen: Int32Array,
	from: number,
	size: number,
	blockCount: number,
): Int32Array {
	if (chosen.length * blockCount <= MAX_WORK || blockCount === 1)
		return chosen.slice();
	const { starts, indices, values } = vectors;
	const own: number[] = [];
	const others: number[] = [];
	const centre = new Float32Array(featureCount);
	for (const r of chosen) {
		const { intent = -1, notIntent = -1 } = rows[r] ?? {};
		const isOwn =
			(intent >= from && intent < from + size) ||
			(notIntent >= from && notIntent < from + size);
		if (!isOwn) {
			if (notIntent < 0) others.push(r);
			continue;
		}
		own.push(r);
		for (let k = starts[r] as number; k < (starts[r + 1] as number); k++) {
			const feature = indices[k] as number;
			centre[feature] = (centre[feature] as number) + (values[k] as number);
		}
	}
	const nearness = new Float32Array(rows.length);
	for (const r of others) {
		let sum = 0;
		for (let k = starts[r] as number; k < (starts[r + 1] as number); k++)
			sum += (values[k] as number) * (centre[indices[k] as number] as number);
		nearness[r] = sum;
	}
	others.sort(
		(a, b) => (nearness[b] as number) - (nearness[a] as number) || a - b,
	);
	return Int32Array.from([
		...own,
		...others.slice(0, Math.max(own.length, CHOSEN_ROWS - own.length)),
	]);
}
