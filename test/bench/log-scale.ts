/** Places values from `least` to `most` between two pixels by their powers of ten; what is below `least` is drawn there. */
export function logScale(
	least: number,
	most: number,
	from: number,
	to: number,
): (value: number) => number {
	const first = Math.log10(least);
	const span = Math.max(Math.log10(most) - first, 1e-6);
	return (value) =>
		Math.round(
			from +
				((Math.log10(Math.max(value, least)) - first) / span) * (to - from),
		);
}
