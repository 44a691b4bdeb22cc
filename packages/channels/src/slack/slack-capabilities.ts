import type { ChannelCapabilities } from "../look/capabilities.js";

/** docs.slack.dev/reference/block-kit: section 3,000 characters; actions 25 elements; button text 75. */
export const slackCapabilities: ChannelCapabilities = {
	title: "Slack",
	markup: "slack",
	maxTextLength: 3000,
	textUnit: "characters",
	buttonForms: [
		{ kind: "buttons", max: 25, maxLabelLength: 75, maxTextLength: 3000 },
	],
	tap: "value",
	maxFileBytes: 50_000_000,
	takesFiles: true,
	showsTyping: false,
	marks: [],
	hears: ["edited", "deleted"],
	window: null,
	hasSendKeys: false,
};
