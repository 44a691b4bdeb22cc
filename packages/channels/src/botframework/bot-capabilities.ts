import type { ChannelCapabilities } from "../look/capabilities.js";
import { textCapabilities } from "../look/text-capabilities.js";
import type { BotAddress } from "./bot-address.js";
import { teamsCapabilities } from "./teams-capabilities.js";

const full: ChannelCapabilities = {
	...teamsCapabilities,
	title: "Bot Framework",
	maxTextLength: 8000,
	textUnit: "characters",
	buttonForms: [
		{ kind: "buttons", max: 20, maxLabelLength: 200, maxTextLength: 8000 },
	],
	tap: "value",
	hears: [],
};

/** From Microsoft's table of what each channel supports, and botbuilder-dialogs' `Channel`. */
const known: Readonly<Record<string, ChannelCapabilities>> = {
	emulator: full,
	directline: full,
	webchat: full,
	msteams: teamsCapabilities,
	telegram: withButtons({ max: 20, maxLabelLength: 60, maxTextLength: 4096 }),
	facebook: {
		...withButtons({ max: 10, maxLabelLength: 20, maxTextLength: 2000 }),
		markup: "plain",
	},
	line: {
		...withButtons({ max: 13, maxLabelLength: 20, maxTextLength: 5000 }),
		markup: "plain",
	},
	slack: { ...full, buttonForms: [] },
	email: { ...full, buttonForms: [] },
};

/** What the channel of an address can show; a channel we do not know gets plain text. */
export function capabilitiesOf({
	channelId,
	conversation,
}: Pick<BotAddress, "channelId" | "conversation">): ChannelCapabilities {
	const capabilities = Object.hasOwn(known, channelId)
		? (known[channelId] ?? textCapabilities)
		: textCapabilities;
	const isTeamsGroup =
		channelId === "msteams" &&
		(conversation.conversationType ?? "personal") !== "personal";
	return isTeamsGroup ? { ...capabilities, buttonForms: [] } : capabilities;
}

function withButtons(form: {
	readonly max: number;
	readonly maxLabelLength: number;
	readonly maxTextLength: number;
}): ChannelCapabilities {
	return {
		...full,
		maxTextLength: form.maxTextLength,
		buttonForms: [{ kind: "buttons", ...form }],
		tap: "label",
	};
}
