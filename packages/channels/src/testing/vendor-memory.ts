import type { MessengerSimulator, ShownMessage } from "./messenger-kit.js";

/** What every simulator keeps in mind. */
export interface VendorMemory {
	readonly shown: ShownMessage[];
	readonly problems: string[];
	isBlocked(user: string): boolean;
	isRevoked(): boolean;
	/** The part of a simulator that tests turn. */
	readonly controls: Pick<
		MessengerSimulator,
		"shown" | "problems" | "block" | "revoke"
	>;
}

/** Nothing shown yet, nobody gone, the token good. */
export function createVendorMemory(): VendorMemory {
	const shown: ShownMessage[] = [];
	const problems: string[] = [];
	const blocked = new Set<string>();
	let isRevoked = false;
	return {
		shown,
		problems,
		isBlocked: (user) => blocked.has(user),
		isRevoked: () => isRevoked,
		controls: {
			shown,
			problems,
			block: (user) => void blocked.add(user),
			revoke: () => {
				isRevoked = true;
			},
		},
	};
}
