/**
 * Area under the ROC curve, 0..1: the probability that a positive has a higher
 * score than a negative, ties counting half (Mann and Whitney). NaN when either
 * side is empty.
 */
export function measureAuroc(
	positives: readonly number[],
	negatives: readonly number[],
): number {
	if (positives.length === 0 || negatives.length === 0) return Number.NaN;
	const all = [
		...positives.map((score) => ({ score, isPositive: true })),
		...negatives.map((score) => ({ score, isPositive: false })),
	].sort((a, b) => a.score - b.score);
	let ranks = 0;
	for (let from = 0; from < all.length; ) {
		let to = from;
		while (to < all.length && all[to]?.score === all[from]?.score) to++;
		const rank = (from + to + 1) / 2;
		for (let i = from; i < to; i++) if (all[i]?.isPositive) ranks += rank;
		from = to;
	}
	const count = positives.length;
	return (ranks - (count * (count + 1)) / 2) / (count * negatives.length);
}
