/** Where shoppers of this shop may go on. */
export interface LinkPolicy {
	/** Channels that can be opened by a link, in the order in which they are offered. */
	readonly channels: readonly string[];
	/** Time after a yes in which the other conversation's sign-in counts; default 24 h. */
	readonly provenMs: number;
}

/** As shoppers call the channels; web chat is called differently in each language. */
export const channelTitles: Readonly<Record<string, string>> = {
	telegram: "Telegram",
	whatsapp: "WhatsApp",
	messenger: "Messenger",
	instagram: "Instagram",
	viber: "Viber",
	slack: "Slack",
	botframework: "Microsoft Teams",
};
