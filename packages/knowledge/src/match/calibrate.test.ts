import { describe, expect, it } from "vitest";
import {
	type CalibrationOptions,
	calibrate,
	toConfidence,
} from "./calibrate.js";
import type { HeldOut } from "./hold-out.js";
import type { Signals } from "./signals.js";

const signals = (score: number, unknownShare = 0): Signals => ({
	score,
	margin: score + 0.5,
	similarity: 0.5,
	unknownShare,
	outside: -1,
});

const judged = (
	score: number,
	kind: "right" | "wrong" | "foreign",
): HeldOut => ({
	signals: signals(score),
	isRight: kind === "right",
	isOutOfScope: kind === "foreign",
	isAmongNext: kind === "wrong",
	language: "en",
});

const times = (count: number, row: HeldOut) =>
	Array.from({ length: count }, () => row);

const confidenceOf = (
	rows: readonly HeldOut[],
	options: Omit<CalibrationOptions, "maxWrongShare">,
) => {
	const calibration = calibrate(rows, ["en"], {
		...options,
		maxWrongShare: 0.03,
	});
	return (asked: Signals) => toConfidence(calibration, asked, "en");
};

/** None of them has a word that is not known. */
const fewRows = [
	...times(40, judged(0.9, "right")),
	...times(4, judged(0.2, "wrong")),
	...times(30, judged(0, "foreign")),
];

describe("confidence", () => {
	it("falls with unknown words where hidden intents, which have none, stand in for foreign questions", () => {
		const confidence = confidenceOf(fewRows, {
			isMany: false,
			hidesIntents: true,
		});
		expect(confidence(signals(0.5, 0.8))).toBeLessThan(
			confidence(signals(0.5)) - 0.1,
		);
	});

	it("does not mind unknown words where many texts say that they tell nothing", () => {
		const confidence = confidenceOf(
			fewRows.flatMap((row) => times(15, row)),
			{ isMany: true, hidesIntents: false },
		);
		expect(confidence(signals(0.5, 0.8))).toBeCloseTo(
			confidence(signals(0.5)),
			3,
		);
	});

	it("is sure of a clear first place, however few phrasings there are to tell", () => {
		const confidence = confidenceOf(
			[
				...times(12, judged(0.9, "right")),
				...times(2, judged(0.1, "wrong")),
				...times(3, judged(-0.2, "foreign")),
			],
			{ isMany: false, hidesIntents: true },
		);
		expect(confidence(signals(1.5))).toBeGreaterThan(0.9);
		expect(confidence(signals(-0.4))).toBeLessThan(0.5);
	});

	it("is surer of what shoppers ask than of many phrasings held out, and keeps the promise for these", () => {
		const rows = [
			...times(800, judged(1.2, "right")),
			...times(10, judged(1.2, "wrong")),
			...times(160, judged(0.3, "right")),
			...times(40, judged(0.3, "wrong")),
			...times(100, judged(-1, "foreign")),
		];
		const calibration = calibrate(rows, ["en"], {
			isMany: true,
			hidesIntents: false,
			maxWrongShare: 0.03,
		});
		const confidence = (score: number) =>
			toConfidence(calibration, signals(score), "en");
		expect(confidence(0.3)).toBeGreaterThan(0.82);
		expect(confidence(0.3)).toBeLessThan(calibration.threshold);
		expect(confidence(1.2)).toBeGreaterThanOrEqual(calibration.threshold);
	});
});
