/** Runs work that is made in steps to its end and lets the program answer between them. */
export async function pauseBetweenSteps<T>(
	steps: Generator<undefined, T>,
): Promise<T> {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
		await new Promise((resolve) => setImmediate(resolve));
	}
}
