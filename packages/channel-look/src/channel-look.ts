/** How a channel marks bold, italics and links. */
export type Markup =
	/** No marks; a link with its address behind. */
	| "plain"
	/** `**bold**`, `*italic*`, `[text](address)`. */
	| "markdown"
	/** `*bold*`, `_italic_`, a link with its address behind. */
	| "stars"
	/** `*bold*`, `_italic_`, `[text](address)`. */
	| "stars-with-links"
	/** `*bold*`, `_italic_`, `<address|text>`. */
	| "slack";

/** What a channel can show, as far as a preview needs it. */
export interface ChannelLook {
	readonly title: string;
	readonly markup: Markup;
	/** Most characters of one message. */
	readonly maxText: number;
	/** Most buttons under one message; 0: there are none. */
	readonly maxButtons: number;
	/** Most characters on a button. */
	readonly maxLabel: number;
}

/** The channels that a preview knows, with the limits their vendors publish. */
export const channelLooks = {
	webchat: {
		title: "Web chat",
		markup: "markdown",
		maxText: 20_000,
		maxButtons: 20,
		maxLabel: 200,
	},
	// core.telegram.org/bots/api#sendmessage; longer labels are cut on the screen.
	telegram: {
		title: "Telegram",
		markup: "stars-with-links",
		maxText: 4_096,
		maxButtons: 100,
		maxLabel: 60,
	},
	// developers.facebook.com/docs/whatsapp: interactive list, ten rows of 24 characters, body of 1,024.
	whatsapp: {
		title: "WhatsApp",
		markup: "stars",
		maxText: 1_024,
		maxButtons: 10,
		maxLabel: 24,
	},
	// developers.facebook.com/docs/messenger-platform: quick replies.
	messenger: {
		title: "Messenger",
		markup: "plain",
		maxText: 2_000,
		maxButtons: 13,
		maxLabel: 20,
	},
	// developers.viber.com/docs/api/rest-bot-api: text message and keyboard.
	viber: {
		title: "Viber",
		markup: "stars",
		maxText: 7_000,
		maxButtons: 24,
		maxLabel: 250,
	},
	// api.slack.com/reference/block-kit: section and actions.
	slack: {
		title: "Slack",
		markup: "slack",
		maxText: 3_000,
		maxButtons: 25,
		maxLabel: 75,
	},
	// learn.microsoft.com/microsoftteams: hero card.
	teams: {
		title: "Microsoft Teams",
		markup: "markdown",
		maxText: 4_000,
		maxButtons: 6,
		maxLabel: 100,
	},
	text: {
		title: "Plain text",
		markup: "plain",
		maxText: 1_600,
		maxButtons: 0,
		maxLabel: 0,
	},
} as const satisfies Readonly<Record<string, ChannelLook>>;

/** A channel that a preview knows. */
export type ChannelName = keyof typeof channelLooks;

/** Every channel that a preview knows. */
export const channelNames = Object.keys(channelLooks) as ChannelName[];
