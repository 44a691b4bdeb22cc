import type { DeskNow } from "@shopbell/conversation";
import type { Store, StoredConversation } from "@shopbell/store";
import type { DeskRules } from "../shop/desk-rules.js";

/** What a turn of a conversation may know of the desk at an instant (epoch ms); at once where nothing has to be read. */
export type ReadDeskNow = (
	conversation: StoredConversation,
	now: number,
) => DeskNow | Promise<DeskNow>;

/**
 * Whether people are there for its matter, and when this customer was last asked to rate anything, in whatever
 * conversation; a stranger is known in this one alone, which remembers that by itself.
 */
export function createDeskNow(
	store: Pick<Store, "desk">,
	rules: Pick<DeskRules, "opening">,
): ReadDeskNow {
	return ({ state }, now) => {
		const opening = rules.opening(now, state.matter);
		if (!state.customer) return { opening };
		return store.desk
			.surveys(state.customer.id)
			.then(({ at, count }) => ({ opening, surveyedAt: at, surveys: count }));
	};
}
