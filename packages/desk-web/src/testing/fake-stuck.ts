import type { StuckPage } from "../wire/delivery.js";

/** What did not go through at the fake desk. */
export interface FakeStuck {
	page(): StuckPage;
	unknownOf(conversationId: string): StuckPage["unknown"];
	/** Leaves out what a request decided about. */
	decide(path: string): void;
}

/** Begins with what is given. */
export function createFakeStuck(given: StuckPage): FakeStuck {
	let page = given;
	return {
		page: () => page,
		unknownOf: (conversationId) =>
			page.unknown.filter((item) => item.conversationId === conversationId),
		decide(path) {
			const dead = /^\/dead-letters\/(\d+)\//.exec(path)?.[1];
			const unknown = /\/deliveries\/(\d+)\/settle$/.exec(path)?.[1];
			page = {
				dead: page.dead.filter(({ id }) => String(id) !== dead),
				unknown: page.unknown.filter(({ id }) => String(id) !== unknown),
			};
		},
	};
}
