import type { ChannelCapabilities } from "../look/capabilities.js";

/** learn.microsoft.com/microsoftteams: about 28 KB a message, six suggested actions; the words of an action come back. */
export const teamsCapabilities: ChannelCapabilities = {
	title: "Microsoft Teams",
	markup: "markdown",
	maxTextLength: 4000,
	textUnit: "characters",
	buttonForms: [
		{ kind: "buttons", max: 6, maxLabelLength: 100, maxTextLength: 4000 },
	],
	tap: "label",
	maxFileBytes: 0,
	takesFiles: true,
	showsTyping: true,
	marks: [],
	hears: ["edited", "deleted"],
	window: null,
	hasSendKeys: false,
};
