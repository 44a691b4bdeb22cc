import type { ChannelCapabilities } from "../look/capabilities.js";

/** developers.viber.com/docs/api/rest-bot-api: text 7,000; keyboard of 24 rows, 250 characters a button. */
export const viberCapabilities: ChannelCapabilities = {
	title: "Viber",
	markup: "stars",
	maxTextLength: 7000,
	textUnit: "characters",
	buttonForms: [
		{ kind: "keyboard", max: 24, maxLabelLength: 250, maxTextLength: 7000 },
	],
	// A tap is a message with the words of the button, which the shopper sees as their own.
	tap: "label",
	// Files go by an address that anybody can open, and those of a conversation are for its shopper.
	maxFileBytes: 0,
	takesFiles: true,
	showsTyping: false,
	marks: ["delivered", "read"],
	hears: [],
	window: null,
	hasSendKeys: false,
};
