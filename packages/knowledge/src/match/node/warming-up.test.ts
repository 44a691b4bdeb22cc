import { expect, it } from "vitest";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import type { Matcher } from "../match.js";
import type { TrainingSet } from "../training-set.js";
import { warmingUp } from "./warming-up.js";

it("gives a matcher before it is warm, and warms it to the end", async () => {
	let steps = 0;
	let end = () => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	const matcher: Pick<Matcher, "warmUp"> = {
		*warmUp() {
			for (; steps < 5; steps++) yield;
			end();
		},
	};
	const given = await warmingUp(async () => matcher as Matcher)(
		{} as TrainingSet,
		{} as KnowledgeBase,
	);
	expect(given).toBe(matcher);
	expect(steps).toBeLessThan(5);
	await ended;
	expect(steps).toBe(5);
});
