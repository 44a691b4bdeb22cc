/** What a shopper needs of the person who takes over. */
export interface Need {
	/** Id of the topic (article, flow or tag) that led to the handoff; null when it is not known. */
	readonly topic: string | null;
	/** Language of the conversation, as in `locales` of shop.yaml. */
	readonly language: string;
	/** Id of the channel the shopper writes on. */
	readonly channel: string;
	readonly customerClass: CustomerClass;
}

/** Whom the shop knows: nobody, a customer who proved it, one it marked as important. */
export type CustomerClass = "guest" | "customer" | "vip";

/** What an agent can take; `all` is any, also one that is not known. */
export interface Skills {
	readonly topics: readonly string[] | "all";
	readonly languages: readonly string[];
	readonly channels: readonly string[] | "all";
	readonly classes: readonly CustomerClass[] | "all";
}
