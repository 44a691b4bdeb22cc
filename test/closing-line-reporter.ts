import type { Reporter, TestModule } from "vitest/node";

/** Prints `N passed, N failed` as the last line of the run, for readers and for scripts. */
export default class ClosingLineReporter implements Reporter {
	onTestRunEnd(
		modules: readonly TestModule[],
		unhandledErrors: readonly unknown[],
	): void {
		let passed = 0;
		let failed = unhandledErrors.length;
		let skipped = 0;
		for (const module of modules) {
			const tests = [...module.children.allTests()];
			for (const test of tests) {
				const { state } = test.result();
				if (state === "passed") passed += 1;
				else if (state === "skipped") skipped += 1;
				else failed += 1;
			}
			if (
				module.state() === "failed" &&
				tests.every((test) => test.result().state !== "failed")
			) {
				failed += 1;
			}
		}
		const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
		process.once("exit", () => console.log(line));
	}
}
