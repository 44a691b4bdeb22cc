import type { InboxView } from "../wire/inbox.js";

/** The lists of the inbox, in the order they are shown. */
export const views: readonly InboxView[] = [
	"waiting",
	"mine",
	"all",
	"mentions",
	"closed",
];

/** What of the list is wanted; empty strings want everything. */
export interface InboxFilters {
	/** Words to look for: text, customer, order number, article. */
	readonly search: string;
	/** Topic of the article a conversation is about. */
	readonly topic: string;
	/** Language of the shopper. */
	readonly language: string;
}

/** Where somebody is at the desk. */
export interface DeskPlace extends InboxFilters {
	readonly view: InboxView;
	/** The conversation on screen. */
	readonly conversationId: string | null;
}

export const firstPlace: DeskPlace = {
	view: "waiting",
	search: "",
	topic: "",
	language: "",
	conversationId: null,
};

/**
 * The part of the address after `#`: `#/mine?q=parcel&language=pl&c=…`. What is looked for stays
 * behind the `#`, because it may name people and all before it ends up in logs.
 */
export function toHash(place: DeskPlace): string {
	const query = new URLSearchParams();
	if (place.search !== "") query.set("q", place.search);
	if (place.topic !== "") query.set("topic", place.topic);
	if (place.language !== "") query.set("language", place.language);
	if (place.conversationId !== null) query.set("c", place.conversationId);
	const text = query.toString();
	return `#/${place.view}${text === "" ? "" : `?${text}`}`;
}

/** Reads an address; whatever it does not say is as at the beginning. */
export function readHash(hash: string): DeskPlace {
	const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
	const asked = new URLSearchParams(query);
	return {
		view: views.find((view) => view === path) ?? firstPlace.view,
		search: asked.get("q") ?? "",
		topic: asked.get("topic") ?? "",
		language: asked.get("language") ?? "",
		conversationId: asked.get("c"),
	};
}
