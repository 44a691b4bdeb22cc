/** Resolves after so many milliseconds. */
export function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Resolves true once it holds, false when that takes longer than `withinMs`. */
export async function until(
	holds: () => boolean | Promise<boolean>,
	withinMs: number,
	everyMs = 50,
): Promise<boolean> {
	const deadline = performance.now() + withinMs;
	for (;;) {
		if (await holds()) return true;
		if (performance.now() > deadline) return false;
		await pause(everyMs);
	}
}
