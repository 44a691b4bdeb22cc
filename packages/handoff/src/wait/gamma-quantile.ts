/**
 * Quantile of a gamma distribution by its mean and variance, at `z` standard deviations of the
 * normal distribution; never less than 0, rounded to whole units.
 *
 * Source: E. B. Wilson and M. M. Hilferty, "The Distribution of Chi-Square", Proceedings of the
 * National Academy of Sciences 17 (1931): the cube root of a gamma variable is nearly normal.
 */
export function gammaQuantile(
	{ mean, variance }: { readonly mean: number; readonly variance: number },
	z: number,
): number {
	if (mean <= 0) return 0;
	const c = variance / (9 * mean * mean);
	return Math.round(mean * Math.max(0, 1 - c + z * Math.sqrt(c)) ** 3);
}
