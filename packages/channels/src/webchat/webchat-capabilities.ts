import type { ChannelCapabilities } from "../look/capabilities.js";
import { maxTextLength } from "./activity.js";

/** What a web chat can show: everything a reply has. */
export const webchatCapabilities: ChannelCapabilities = {
	title: "Web chat",
	markup: "markdown",
	maxTextLength,
	textUnit: "characters",
	buttonForms: [
		{ kind: "buttons", max: 20, maxLabelLength: 200, maxTextLength },
	],
	tap: "value",
	maxFileBytes: 10 * 1024 * 1024,
	takesFiles: true,
	showsTyping: true,
	marks: ["delivered", "read"],
	hears: [],
	window: null,
	hasSendKeys: true,
};
