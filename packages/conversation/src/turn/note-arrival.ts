import { lockToPage } from "../language/locale-lock.js";
import type { Page } from "../state/conversation-state.js";
import type { TurnDraft } from "./turn-draft.js";

/** Notes what a channel says of the shopper besides the words: page, language, name. */
export function noteArrival(
	draft: TurnDraft,
	arrival: {
		readonly locale?: string;
		readonly page?: Page;
		readonly name?: string;
	},
): void {
	if (arrival.page) draft.change({ page: arrival.page });
	if (arrival.name) draft.change({ shopper: { name: arrival.name } });
	const locale = arrival.locale?.toLowerCase().split("-")[0];
	if (locale && draft.context.knowledge.locales.includes(locale)) {
		draft.change({ locale: lockToPage(draft.state.locale, locale) });
	}
}
