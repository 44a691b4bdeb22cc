import type { BotAddress } from "./bot-address.js";

/** What one channel behind the Bot Framework can show. */
export interface ChannelAbilities {
	/**
	 * `value`: a tap sends our value back. `label`: it sends the words on the button.
	 * `none`: there are no buttons.
	 */
	readonly buttons: "value" | "label" | "none";
	readonly maxButtons: number;
	readonly maxButtonLength: number;
	readonly hasMarkdown: boolean;
}

const full: ChannelAbilities = {
	buttons: "value",
	maxButtons: 20,
	maxButtonLength: 200,
	hasMarkdown: true,
};

/** From Microsoft's table of what each channel supports, and botbuilder-dialogs' `Channel`. */
const known: Readonly<Record<string, ChannelAbilities>> = {
	emulator: full,
	directline: full,
	webchat: full,
	msteams: { ...full, buttons: "label", maxButtons: 6, maxButtonLength: 100 },
	telegram: { ...full, buttons: "label", maxButtonLength: 60 },
	facebook: {
		buttons: "label",
		maxButtons: 10,
		maxButtonLength: 20,
		hasMarkdown: false,
	},
	line: {
		buttons: "label",
		maxButtons: 13,
		maxButtonLength: 20,
		hasMarkdown: false,
	},
	slack: { ...full, buttons: "none" },
	email: { ...full, buttons: "none" },
};

const plain: ChannelAbilities = {
	buttons: "none",
	maxButtons: 0,
	maxButtonLength: 0,
	hasMarkdown: false,
};

/** What the channel of an address can show; a channel we do not know gets plain text. */
export function abilitiesOf({
	channelId,
	conversation,
}: Pick<BotAddress, "channelId" | "conversation">): ChannelAbilities {
	const abilities = Object.hasOwn(known, channelId)
		? (known[channelId] ?? plain)
		: plain;
	const isTeamsGroup =
		channelId === "msteams" &&
		(conversation.conversationType ?? "personal") !== "personal";
	return isTeamsGroup ? { ...abilities, buttons: "none" } : abilities;
}
