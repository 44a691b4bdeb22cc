import type { ChannelCapabilities } from "../look/capabilities.js";

/**
 * developers.facebook.com/docs/whatsapp/cloud-api: text 4,096; interactive body 1,024; reply buttons
 * 3 of 20 characters; a list of 10 rows of 24; documents 100 MB; free words within 24 hours.
 */
export const whatsappCapabilities: ChannelCapabilities = {
	title: "WhatsApp",
	markup: "stars",
	maxTextLength: 4096,
	textUnit: "characters",
	buttonForms: [
		{ kind: "buttons", max: 3, maxLabelLength: 20, maxTextLength: 1024 },
		{ kind: "list", max: 10, maxLabelLength: 24, maxTextLength: 1024 },
	],
	tap: "value",
	maxFileBytes: 100_000_000,
	takesFiles: true,
	showsTyping: true,
	marks: ["delivered", "read"],
	hears: ["edited", "deleted"],
	window: { hours: 24, after: { kind: "template" } },
	hasSendKeys: false,
};
