import type { ChannelCapabilities } from "./capabilities.js";

/** What every channel can do: a text message of ten parts (3GPP TS 23.040), no buttons, no marks. */
export const textCapabilities: ChannelCapabilities = {
	title: "Plain text",
	markup: "plain",
	maxTextLength: 1600,
	textUnit: "characters",
	buttonForms: [],
	tap: "label",
	maxFileBytes: 0,
	takesFiles: false,
	showsTyping: false,
	marks: [],
	hears: [],
	window: null,
	hasSendKeys: false,
};
