import { describe, expect, it } from "vitest";
import { chooseThreshold } from "../match/choose-threshold.js";
import { measureAuroc } from "./measure-auroc.js";
import { measureCalibrationError } from "./measure-calibration-error.js";

describe("the measures of a matcher", () => {
	it("give an AUROC of 1 to a clean split, a half to ties", () => {
		expect(measureAuroc([0.8, 0.9], [0.1, 0.2])).toBe(1);
		expect(measureAuroc([0.1, 0.2], [0.8, 0.9])).toBe(0);
		expect(measureAuroc([0.5, 0.5], [0.5])).toBe(0.5);
		expect(measureAuroc([], [0.5])).toBeNaN();
	});

	it("give the gap between confidence and truth", () => {
		expect(
			measureCalibrationError([
				{ confidence: 0.75, isRight: true },
				{ confidence: 0.75, isRight: true },
				{ confidence: 0.75, isRight: true },
				{ confidence: 0.75, isRight: false },
			]),
		).toBeCloseTo(0);
		expect(
			measureCalibrationError([{ confidence: 1, isRight: false }]),
		).toBeCloseTo(1);
	});

	it("choose the lowest threshold that keeps the promise", () => {
		const answers = [0.99, 0.97, 0.95, 0.9, 0.8, 0.6].flatMap((confidence) =>
			Array.from({ length: 5 }, () => ({ confidence })),
		);
		expect(chooseThreshold(answers, 0.031)).toBe(0.95);
		expect(chooseThreshold(answers, 0.5)).toBe(0.6);
		expect(chooseThreshold(answers, 0.001)).toBe(0.999);
	});
});
