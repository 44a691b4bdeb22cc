import { describe, expect, it } from "vitest";
import { judgePromise, keptRate } from "./judge-promise.js";

const promise = { toldAt: 1000, range: { fromMs: 100, toMs: 500 } };

describe("a promise", () => {
	it("is kept when an agent accepts by its upper end, early too", () => {
		for (const at of [1000, 1050, 1500])
			expect(judgePromise(promise, { kind: "accepted", at }, 9000)).toEqual({
				...promise,
				endedAt: at,
				outcome: "kept",
			});
	});

	it("is broken when its upper end passes, whatever comes then", () => {
		for (const kind of ["accepted", "fell-back", "left"] as const)
			expect(judgePromise(promise, { kind, at: 1501 }, 9000)?.outcome).toBe(
				"broken",
			);
		expect(judgePromise(promise, null, 1501)).toMatchObject({
			outcome: "broken",
			endedAt: 1500,
		});
	});

	it("is broken when the ladder falls back before its end", () => {
		expect(
			judgePromise(promise, { kind: "fell-back", at: 1200 }, 9000)?.outcome,
		).toBe("broken");
	});

	it("is withdrawn when the shopper leaves before its end", () => {
		expect(
			judgePromise(promise, { kind: "left", at: 1200 }, 9000)?.outcome,
		).toBe("withdrawn");
	});

	it("is open until its end", () => {
		expect(judgePromise(promise, null, 1500)).toBeNull();
	});
});

describe("the kept rate", () => {
	it("is the share of kept ones among those whose outcome counts", () => {
		expect(
			keptRate([
				{ outcome: "kept" },
				{ outcome: "kept" },
				{ outcome: "kept" },
				{ outcome: "broken" },
				{ outcome: "withdrawn" },
			]),
		).toBe(0.75);
	});

	it("is not known where none counts", () => {
		expect(keptRate([{ outcome: "withdrawn" }])).toBeNull();
	});
});
