import type { ChannelCapabilities } from "../look/capabilities.js";

/** developers.viber.com/docs/api/rest-bot-api: text 7,000; keyboard of 24 rows, 250 characters a button; files 50 MB. */
export const viberCapabilities: ChannelCapabilities = {
	title: "Viber",
	markup: "stars",
	maxTextLength: 7000,
	buttonForms: [
		{ kind: "keyboard", max: 24, maxLabelLength: 250, maxTextLength: 7000 },
	],
	tap: "value",
	maxFileBytes: 50_000_000,
	takesFiles: true,
	showsTyping: false,
	marks: ["delivered", "read"],
	hears: [],
	window: null,
	hasSendKeys: false,
};
