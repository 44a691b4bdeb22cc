import type { ChannelCapabilities } from "../look/capabilities.js";

/**
 * developers.facebook.com/docs/messenger-platform: text 2,000; quick replies 13 of 20 characters;
 * attachments 25 MB; free words within 24 hours, a person's within 7 days.
 */
export const messengerCapabilities: ChannelCapabilities = {
	title: "Messenger",
	markup: "plain",
	maxTextLength: 2000,
	textUnit: "characters",
	buttonForms: [
		{ kind: "quick-replies", max: 13, maxLabelLength: 20, maxTextLength: 2000 },
	],
	tap: "value",
	maxFileBytes: 25_000_000,
	takesFiles: true,
	showsTyping: true,
	marks: ["delivered", "read"],
	hears: ["edited"],
	window: { hours: 24, after: { kind: "human-agent", hours: 168 } },
	hasSendKeys: false,
};

/** As Messenger, with texts of 1,000 bytes and no marks of delivery (developers.facebook.com/docs/instagram-platform). */
export const instagramCapabilities: ChannelCapabilities = {
	...messengerCapabilities,
	title: "Instagram",
	maxTextLength: 1000,
	textUnit: "bytes",
	buttonForms: [
		{ kind: "quick-replies", max: 13, maxLabelLength: 20, maxTextLength: 1000 },
	],
	marks: ["read"],
	hears: ["deleted"],
};
