/** One-sided 95 %. */
const z = 1.645;

/**
 * Whether a share is above a limit by more than chance: the lower end of its
 * Wilson score interval (E. B. Wilson, 1927; one-sided 95 %) lies above it.
 * False without any trial.
 */
export function isSurelyAbove(
	count: number,
	trials: number,
	limit: number,
): boolean {
	if (trials === 0) return false;
	const share = count / trials;
	const centre = share + (z * z) / (2 * trials);
	const spread =
		z *
		Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
	return (centre - spread) / (1 + (z * z) / trials) > limit;
}
