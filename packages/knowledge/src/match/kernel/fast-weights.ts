import type { SparseRows } from "../sparse-rows.js";
import { compiledWeights } from "./compiled-weights.js";
import { addListedWeights } from "./sum-weights.js";
import type { WeightTables } from "./weight-table.js";

/** What is used of WebAssembly, whose types are not among those of the language. */
interface Host {
	readonly Memory: new (limits: {
		readonly initial: number;
	}) => { readonly buffer: ArrayBuffer };
	readonly Module: new (bytes: Uint8Array) => object;
	readonly Instance: new (
		module: object,
		imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
	) => { readonly exports: unknown };
}

/** See weights.wat. */
interface Kernel {
	add(
		first: number,
		end: number,
		toValue: number,
		weights: number,
		size: number,
		sums: number,
	): void;
	move(
		first: number,
		end: number,
		toValue: number,
		weights: number,
		size: number,
		moves: number,
		movesEnd: number,
	): void;
}

const PAGE = 65_536;
/** Beyond this memory plain arrays are the safer place. */
const MAX_BYTES = 2 ** 31 - PAGE;
const MOVE_BYTES = 16;
/** So few sums are faster made one by one. */
const FEW_LISTED = 5;

/**
 * Tables in the memory of a WebAssembly kernel. Undefined where there is none, where a page
 * or a platform forbids it, or where the weights would not fit.
 */
export function createFastTables(
	vectors: SparseRows,
	featureCount: number,
	largest: number,
): WeightTables | undefined {
	const host = (globalThis as { readonly WebAssembly?: Host }).WebAssembly;
	const { starts, indices, values } = vectors;
	const sumsAt = 0;
	const movesAt = align(sumsAt + largest * 8);
	const indicesAt = movesAt + largest * MOVE_BYTES;
	const toValue = indices.length * 4;
	const weightsAt = align(indicesAt + toValue * 2);
	const bytes = weightsAt + featureCount * largest * 4;
	if (host === undefined || bytes > MAX_BYTES) return undefined;
	const kernel = startKernel(host, bytes);
	if (kernel === undefined) return undefined;
	const { add, move, memory } = kernel;
	new Int32Array(memory.buffer, indicesAt, indices.length).set(indices);
	new Float32Array(memory.buffer, indicesAt + toValue, values.length).set(
		values,
	);
	const entryAt = (row: number) => indicesAt + (starts[row] as number) * 4;

	return (size) => {
		const { buffer } = memory;
		const weights = new Float32Array(buffer, weightsAt, featureCount * size);
		weights.fill(0);
		const sums = new Float64Array(buffer, sumsAt, size);
		const columns = new Int32Array(buffer, movesAt, largest * 4);
		const changes = new Float64Array(buffer, movesAt, largest * 2);
		const addRow = (row: number): void =>
			add(entryAt(row), entryAt(row + 1), toValue, weightsAt, size, sumsAt);
		return {
			weights,
			sums,
			addRow,
			addRowListed(row, listed, from, to) {
				if (to - from > FEW_LISTED) addRow(row);
				else addListedWeights(vectors, row, weights, sums, listed, from, to);
			},
			moveRow(row, moved, steps, count) {
				for (let m = 0; m < count; m++) {
					columns[m * 4] = (moved[m] as number) * 4;
					changes[m * 2 + 1] = steps[m] as number;
				}
				move(
					entryAt(row),
					entryAt(row + 1),
					toValue,
					weightsAt,
					size,
					movesAt,
					movesAt + count * MOVE_BYTES,
				);
			},
		};
	};
}

const align = (bytes: number) => Math.ceil(bytes / 16) * 16;

function startKernel(host: Host, bytes: number) {
	try {
		const memory = new host.Memory({ initial: Math.ceil(bytes / PAGE) });
		const binary = Uint8Array.from(atob(compiledWeights), (sign) =>
			sign.charCodeAt(0),
		);
		const { exports } = new host.Instance(new host.Module(binary), {
			shopbell: { memory },
		});
		return { ...(exports as Kernel), memory };
	} catch {
		// A page's policy, too little memory, or an engine without 128-bit instructions: plain arrays do as well.
		return undefined;
	}
}
