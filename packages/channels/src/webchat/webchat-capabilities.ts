import type { ChannelCapabilities } from "../port/channel.js";
import { maxTextLength } from "./activity.js";

/** What a web chat can show: everything a reply has. */
export const webchatCapabilities: ChannelCapabilities = {
	hasButtons: true,
	maxButtons: 20,
	maxButtonLength: 200,
	maxTextLength,
	hasMarkdown: true,
};
