import type { OutgoingMessage } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import { channelLooks } from "./channel-look.js";
import { previewMessage } from "./preview-message.js";

const message = (
	labels: readonly string[],
	text = "your parcel",
): OutgoingMessage => ({
	author: { kind: "bot" },
	fence: 0,
	blocks: [
		{
			kind: "paragraph",
			children: [
				{ kind: "strong", children: [{ kind: "text", text: "Track" }] },
				{ kind: "text", text: " " },
				{
					kind: "link",
					url: "https://shop.example/track",
					children: [{ kind: "text", text }],
				},
			],
		},
	],
	markdown: "",
	asksFeedback: false,
	asksRating: false,
	quickReplies: labels.map((label) => ({ label, value: label })),
	locale: "en",
});

describe("a reply on a channel", () => {
	it("carries the marks that the channel draws", () => {
		const shown = (look: keyof typeof channelLooks) =>
			previewMessage(message([]), channelLooks[look]).text;
		expect(shown("webchat")).toBe(
			"**Track** [your parcel](https://shop.example/track)",
		);
		expect(shown("whatsapp")).toBe(
			"*Track* your parcel (https://shop.example/track)",
		);
		expect(shown("slack")).toBe(
			"*Track* <https://shop.example/track|your parcel>",
		);
		expect(shown("messenger")).toBe(
			"Track your parcel (https://shop.example/track)",
		);
	});

	it("numbers its choices where buttons are too small for them", () => {
		const { text, buttons } = previewMessage(
			message(["Yes", "Something much longer than a button"]),
			channelLooks.whatsapp,
		);
		expect(buttons).toEqual([]);
		expect(text).toMatch(/\n\n1\. Yes\n2\. Something much longer/);
	});

	it("says when it does not fit into one message", () => {
		const long = message([], "word ".repeat(400));
		expect(previewMessage(long, channelLooks.whatsapp).isSplit).toBe(true);
		expect(previewMessage(long, channelLooks.viber).isSplit).toBe(false);
	});
});
