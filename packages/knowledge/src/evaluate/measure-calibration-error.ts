/** A judged answer: how sure it was and whether it was right. */
export interface JudgedAnswer {
	readonly confidence: number;
	readonly isRight: boolean;
}

const BINS = 10;

/**
 * Expected calibration error, 0..1: the mean gap between confidence and the share
 * of right answers over ten bins of equal width (Guo et al., 2017). NaN when there
 * are no answers.
 */
export function measureCalibrationError(
	answers: readonly JudgedAnswer[],
): number {
	const bins = Array.from({ length: BINS }, () => ({ sure: 0, right: 0 }));
	for (const { confidence, isRight } of answers) {
		const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
		if (bin === undefined) continue;
		bin.sure += confidence;
		if (isRight) bin.right++;
	}
	const gap = bins.reduce(
		(sum, bin) => sum + Math.abs(bin.sure - bin.right),
		0,
	);
	return gap / answers.length;
}
