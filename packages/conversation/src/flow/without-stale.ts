import type { Flow, FlowValue } from "@shopbell/knowledge";

/**
 * What calls brought and steps remembered, without what came of a slot that is no longer true:
 * an order looked up by the old number, and whatever was worked out of that. What has nothing to
 * do with the slot stays, so that a corrected address does not lose the order.
 */
export function withoutStale(
	flow: Flow,
	slot: string,
	values: Readonly<Record<string, FlowValue>>,
): Readonly<Record<string, FlowValue>> {
	const stale = new Set([slot]);
	for (let size = 0; size !== stale.size; ) {
		size = stale.size;
		for (const step of Object.values(flow.steps)) {
			if (step.kind === "call" && step.result !== null) {
				if (Object.values(step.input).some((source) => uses(source, stale)))
					stale.add(`${step.result}_`);
			} else if (step.kind === "remember")
				for (const [name, source] of Object.entries(step.values))
					if (uses(source, stale)) stale.add(name);
		}
	}
	return Object.fromEntries(
		Object.entries(values).filter(
			([name]) =>
				![...stale].some(
					(one) => name === one || (one.endsWith("_") && name.startsWith(one)),
				),
		),
	);
}

/** Whether an expression has one of the names, or a field of a result (`found_`). */
function uses(source: string, names: ReadonlySet<string>): boolean {
	return (source.match(/[A-Za-z_]\w*/g) ?? []).some(
		(name) =>
			names.has(name) ||
			[...names].some((one) => one.endsWith("_") && name.startsWith(one)),
	);
}
