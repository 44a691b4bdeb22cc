import type { ChannelCapabilities } from "../look/capabilities.js";

/** core.telegram.org/bots/api: sendMessage 1–4096 characters after entities; sendDocument 50 MB; an inline keyboard takes 100 buttons. */
export const telegramCapabilities: ChannelCapabilities = {
	title: "Telegram",
	markup: "entities",
	maxTextLength: 4096,
	textUnit: "characters",
	// Longer labels are cut on the screen of a phone.
	buttonForms: [
		{ kind: "buttons", max: 100, maxLabelLength: 60, maxTextLength: 4096 },
	],
	tap: "value",
	maxFileBytes: 50_000_000,
	takesFiles: true,
	showsTyping: true,
	marks: [],
	hears: ["edited"],
	window: null,
	hasSendKeys: false,
};
