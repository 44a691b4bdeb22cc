/** How sure an answer was. */
export interface SureAnswer {
	readonly confidence: number;
	/** How much it counts; default 1. */
	readonly weight?: number;
}

/** Nothing is answered below this, however few errors the phrasings show. */
const LEAST = 0.3;

/**
 * The lowest confidence at which the expected share of wrong answers among those
 * at or above it stays within `maxWrongShare` (0..1). Expected, not counted: the
 * confidence is calibrated, and a few unlucky rows among hundreds would otherwise
 * move the threshold far. Answers of equal confidence stay together. 0.999 when no
 * threshold keeps the promise.
 */
export function chooseThreshold(
	answers: readonly SureAnswer[],
	maxWrongShare: number,
): number {
	const sorted = [...answers].sort((a, b) => b.confidence - a.confidence);
	let threshold = 0.999;
	let wrong = 0;
	let total = 0;
	sorted.forEach((answer, i) => {
		const weight = answer.weight ?? 1;
		total += weight;
		wrong += weight * (1 - answer.confidence);
		const next = sorted[i + 1];
		if (next !== undefined && next.confidence === answer.confidence) return;
		if (wrong / total <= maxWrongShare && total >= 5)
			threshold = Math.min(threshold, answer.confidence);
	});
	return Math.max(threshold, LEAST);
}
