import type { Strings } from "../locale/strings.js";

/** Names that are the same in every language. */
const ownNames: Readonly<Record<string, string>> = {
	telegram: "Telegram",
	whatsapp: "WhatsApp",
	messenger: "Messenger",
	instagram: "Instagram",
	viber: "Viber",
	slack: "Slack",
};

/** A channel as people call it; one that this page does not know keeps its own name. */
export function channelName(
	channel: string,
	words: Pick<Strings, "channels">,
): string {
	return words.channels[channel] ?? ownNames[channel] ?? channel;
}
