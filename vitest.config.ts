import { defineConfig } from "vitest/config";

const source = {
	resolve: { conditions: ["shopbell-source"] },
	ssr: { resolve: { conditions: ["shopbell-source"] } },
};

/** How long something may take to come about; machines that test are busy. */
const patience = { poll: { timeout: 20_000 } };

export default defineConfig({
	...source,
	test: {
		reporters: ["default", "./test/closing-line-reporter.ts"],
		projects: [
			{
				...source,
				test: {
					name: "unit",
					testTimeout: 60_000,
					hookTimeout: 60_000,
					expect: patience,
					// Real servers, databases and processes run here: what came late on a busy machine is tried once more.
					retry: 1,
					include: [
						"packages/*/src/**/*.test.{ts,tsx}",
						"bots/*/src/**/*.test.ts",
					],
				},
			},
			{
				...source,
				test: {
					name: "architecture",
					include: ["test/architecture/**/*.test.ts"],
				},
			},
			{
				...source,
				test: {
					name: "editor",
					include: ["test/editor/**/*.test.ts"],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				...source,
				test: {
					name: "conversation",
					include: ["test/prove/**/*.test.ts", "test/transcripts/**/*.test.ts"],
					testTimeout: 400_000,
					hookTimeout: 400_000,
				},
			},
			{
				...source,
				test: {
					name: "examples",
					include: ["test/examples/**/*.test.ts"],
					testTimeout: 400_000,
				},
			},
			{
				...source,
				test: {
					name: "e2e",
					include: ["test/e2e/**/*.test.ts", "test/faults/**/*.test.ts"],
					testTimeout: 400_000,
					hookTimeout: 400_000,
					expect: patience,
					// Browsers and whole shops on a busy machine: what came late is tried again.
					retry: 2,
					fileParallelism: false,
				},
			},
		],
	},
});
