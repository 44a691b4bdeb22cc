import type { ConnectOutcome } from "../port/messenger.js";

/** How a channel stands, from what was looked at and what is to be done about it; without a fix it is good. */
export function toConnectOutcome(
	looked: readonly { readonly name: string; readonly fix: string }[],
): ConnectOutcome {
	const checks = looked.map(({ name, fix }) => ({
		name,
		isGood: fix === "",
		fix,
	}));
	return { isReady: checks.every(({ isGood }) => isGood), checks };
}
