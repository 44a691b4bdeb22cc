import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import createWabt from "wabt";
import { toSparseRows } from "../sparse-rows.js";
import { compiledWeights } from "./compiled-weights.js";
import { createWeightTables } from "./create-weight-tables.js";
import { createFastTables } from "./fast-weights.js";
import { createPlainTables } from "./plain-weights.js";
import type { WeightTables } from "./weight-table.js";

const FEATURES = 12;

const vector = fc
	.uniqueArray(
		fc.tuple(fc.nat(FEATURES - 1), fc.float({ min: -2, max: 2, noNaN: true })),
		{ maxLength: 9, selector: ([feature]) => feature },
	)
	.map((entries) => ({
		indices: Int32Array.from(entries, ([feature]) => feature),
		values: Float32Array.from(entries, ([, value]) => value),
	}));

/** A row that is moved by steps and then summed up, for every column or for some. */
const turn = fc.record({
	row: fc.nat(4),
	moved: fc.uniqueArray(fc.nat(255), { maxLength: 12 }),
	step: fc.double({ min: -3, max: 3, noNaN: true }),
	isListed: fc.boolean(),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

/** What tables of a kind come to: weights, and the wanted sums of every turn. */
function run(tables: WeightTables, size: number, turns: readonly Turn[]) {
	tables(256).weights.fill(7);
	const table = tables(size);
	const wanted = turns.map(({ row, moved, step, isListed }) => {
		const places = Uint8Array.from(moved.filter((one) => one < size));
		const steps = Float64Array.from(places, (_, m) => step / (m + 1));
		if (places.length > 0) table.moveRow(row, places, steps, places.length);
		table.sums.fill(-0.25);
		if (!isListed) {
			table.addRow(row);
			return [...table.sums];
		}
		table.addRowListed(row, places, 0, places.length);
		return Array.from(places, (place) => table.sums[place]);
	});
	return { wanted, weights: [...table.weights] };
}

afterEach(() => vi.unstubAllGlobals());

describe("weight tables", () => {
	it("come to the same weights and sums in WebAssembly and in plain arrays, to the last digit", () => {
		fc.assert(
			fc.property(
				fc.array(vector, { minLength: 5, maxLength: 5 }),
				fc.integer({ min: 1, max: 70 }),
				fc.array(turn, { maxLength: 8 }),
				(rows, size, turns) => {
					const vectors = toSparseRows(rows);
					const fast = createFastTables(vectors, FEATURES, 256);
					if (fast === undefined) throw new Error("No WebAssembly here");
					expect(run(fast, size, turns)).toEqual(
						run(createPlainTables(vectors, FEATURES), size, turns),
					);
				},
			),
			{ numRuns: 200 },
		);
	});

	it("are plain arrays where WebAssembly is forbidden", () => {
		vi.stubGlobal("WebAssembly", {
			Memory: WebAssembly.Memory,
			Module: class {
				constructor() {
					throw new Error("Refused by the policy of the page");
				}
			},
		});
		const vectors = toSparseRows([
			{ indices: Int32Array.of(0), values: Float32Array.of(1) },
		]);
		expect(createFastTables(vectors, 1, 2)).toBeUndefined();
		const table = createWeightTables(vectors, 1, 2)(2);
		table.moveRow(0, Uint8Array.of(1), Float64Array.of(3), 1);
		table.addRow(0);
		expect([...table.sums]).toEqual([0, 3]);
	});

	it("are compiled from the source that stands beside", async () => {
		const wabt = await createWabt();
		const source = readFileSync(
			new URL("./weights.wat", import.meta.url),
			"utf8",
		);
		const { buffer } = wabt
			.parseWat("weights.wat", source, { simd: true })
			.toBinary({});
		expect(Buffer.from(buffer).toString("base64")).toBe(compiledWeights);
	});
});
