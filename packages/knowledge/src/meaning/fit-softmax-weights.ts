/** One text of a known intent, seen by two features per candidate. */
export interface ChoiceRow {
	/** First feature: the matcher's score. */
	readonly scores: Float64Array;
	/** Second feature: the nearness in meaning. */
	readonly nearness: Float64Array;
	/** Place of the right candidate. */
	readonly right: number;
}

/** Weights of the two features; neither is negative. */
export interface ChoiceWeights {
	readonly score: number;
	readonly nearness: number;
}

const ROUNDS = 40;
/** Least weight of the score: the matcher is never left out. */
const LEAST_SCORE = 0.1;
/** Pull of the score's weight towards 1 where hardly a row tells it. */
const FAINT_RIDGE = 0.01;

/** Log loss of the right candidate under weights (a conditional logistic, or softmax, over the candidates). */
export function toLogLoss(row: ChoiceRow, weights: ChoiceWeights): number {
	const { sum, largest } = spread(row, weights);
	return Math.log(sum) + largest - logitAt(row, weights, row.right);
}

/** Weight of the score alone. */
export function fitScoreWeight(rows: readonly ChoiceRow[]): number {
	let score = 1;
	for (let round = 0; round < ROUNDS; round++) {
		const { gradient, curve } = derive(rows, { score, nearness: 0 });
		const step =
			(gradient[0] + FAINT_RIDGE * (score - 1)) / (curve[0] + FAINT_RIDGE);
		const next = Math.max(LEAST_SCORE, score - toStep(step));
		const move = Math.abs(next - score);
		score = next;
		if (move < 1e-6) break;
	}
	return score;
}

/**
 * Weights of both features by projected Newton steps, with a ridge towards the score alone:
 * a nearness that tells nothing, or the opposite, gets weight 0.
 */
export function fitBothWeights(
	rows: readonly ChoiceRow[],
	scoreAlone: number,
	ridge: number,
): ChoiceWeights {
	let score = scoreAlone;
	let nearness = 0;
	for (let round = 0; round < ROUNDS; round++) {
		const { gradient, curve } = derive(rows, { score, nearness });
		const g0 = gradient[0] + ridge * (score - scoreAlone);
		const g1 = gradient[1] + ridge * nearness;
		const c0 = curve[0] + ridge;
		const c1 = curve[2] + ridge;
		const determinant = c0 * c1 - curve[1] * curve[1];
		// At the border, a push beyond it leaves the other weight to itself.
		const isHeld = nearness === 0 && g1 >= 0;
		const step0 = isHeld ? g0 / c0 : (c1 * g0 - curve[1] * g1) / determinant;
		const step1 = isHeld ? 0 : (c0 * g1 - curve[1] * g0) / determinant;
		const nextScore = Math.max(LEAST_SCORE, score - toStep(step0));
		const nextNearness = Math.max(0, nearness - toStep(step1));
		const move =
			Math.abs(nextScore - score) + Math.abs(nextNearness - nearness);
		score = nextScore;
		nearness = nextNearness;
		if (move < 1e-6) break;
	}
	return { score, nearness };
}

/** Newton steps far from the end are shortened. */
const toStep = (step: number) => Math.max(-2, Math.min(2, step));

function logitAt(row: ChoiceRow, weights: ChoiceWeights, at: number): number {
	return (
		weights.score * (row.scores[at] as number) +
		weights.nearness * (row.nearness[at] as number)
	);
}

/** e^(logit − largest) of the candidates, and their sum. */
function spread(row: ChoiceRow, weights: ChoiceWeights) {
	const shares = new Float64Array(row.scores.length);
	let largest = -Infinity;
	for (let i = 0; i < shares.length; i++) {
		const logit = logitAt(row, weights, i);
		shares[i] = logit;
		if (logit > largest) largest = logit;
	}
	let sum = 0;
	for (let i = 0; i < shares.length; i++) {
		const share = Math.exp((shares[i] as number) - largest);
		shares[i] = share;
		sum += share;
	}
	return { shares, sum, largest };
}

/** Gradient of the log loss, and its curve: score², score·nearness, nearness². */
function derive(
	rows: readonly ChoiceRow[],
	weights: ChoiceWeights,
): {
	readonly gradient: readonly [number, number];
	readonly curve: readonly [number, number, number];
} {
	let [g0, g1, c00, c01, c11] = [0, 0, 0, 0, 0];
	for (const row of rows) {
		const { shares, sum } = spread(row, weights);
		let [m0, m1, m00, m01, m11] = [0, 0, 0, 0, 0];
		for (let i = 0; i < shares.length; i++) {
			const p = (shares[i] as number) / sum;
			const x0 = row.scores[i] as number;
			const x1 = row.nearness[i] as number;
			m0 += p * x0;
			m1 += p * x1;
			m00 += p * x0 * x0;
			m01 += p * x0 * x1;
			m11 += p * x1 * x1;
		}
		g0 += m0 - (row.scores[row.right] as number);
		g1 += m1 - (row.nearness[row.right] as number);
		c00 += m00 - m0 * m0;
		c01 += m01 - m0 * m1;
		c11 += m11 - m1 * m1;
	}
	return { gradient: [g0, g1], curve: [c00, c01, c11] };
}
