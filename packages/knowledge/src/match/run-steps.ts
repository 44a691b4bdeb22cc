/** Runs work that is made in steps to its end, without a pause. */
export function runSteps<T>(steps: Generator<undefined, T>): T {
	for (;;) {
		const step = steps.next();
		if (step.done === true) return step.value;
	}
}
