import type { Customer } from "../action/shop-action.js";
import { lockToPage } from "../language/locale-lock.js";
import { askLink, changeLink } from "../link/ask-link.js";
import type { Device, Page } from "../state/conversation-state.js";
import type { TurnDraft } from "./turn-draft.js";

/** Notes what a channel says of the shopper besides the words: page, language, name. */
export function noteArrival(
	draft: TurnDraft,
	arrival: {
		readonly locale?: string;
		readonly page?: Page;
		readonly device?: Device;
		readonly name?: string;
		readonly customer?: Customer | null;
	},
): void {
	if (arrival.page) draft.change({ page: arrival.page });
	if (arrival.device) draft.change({ device: arrival.device });
	if (arrival.name) draft.change({ shopper: { name: arrival.name } });
	if (arrival.customer !== undefined) noteCustomer(draft, arrival.customer);
	const locale = arrival.locale?.toLowerCase().split("-")[0];
	if (locale && draft.context.knowledge.locales.includes(locale)) {
		draft.change({ locale: lockToPage(draft.state.locale, locale) });
	}
}

/** Another customer at the same browser must not meet what the one before has told. */
function noteCustomer(draft: TurnDraft, customer: Customer | null): void {
	const before = draft.state.customer;
	if (before !== null && before.id !== customer?.id) {
		draft.change({ kept: {}, flow: null });
		// Nor go on in what the one before has linked.
		if (customer !== null && draft.context.policy.links !== null)
			askLink(draft, "link.undo", {}, true);
	}
	draft.change({ customer });
	// The page knows better than a link of before.
	changeLink(draft, { provenUntil: null });
	if (customer?.name) draft.change({ shopper: { name: customer.name } });
}
