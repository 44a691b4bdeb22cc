import { describeAction } from "./action-table.js";
import type { Flow } from "./flow.js";
import { knownValueNames } from "./known-values.js";

/** Every name that texts and conditions of a flow can use, facts of the shop aside. */
export function namesOfFlow(flow: Flow): readonly string[] {
	const names = new Set<string>([
		...knownValueNames,
		...Object.keys(flow.slots),
	]);
	for (const step of Object.values(flow.steps)) {
		if (step.kind === "remember")
			for (const name of Object.keys(step.values)) names.add(name);
		if (step.kind === "call" && step.result !== null)
			for (const field of Object.keys(
				describeAction(step.action)?.output ?? {},
			))
				names.add(`${step.result}_${field}`);
	}
	return [...names];
}
