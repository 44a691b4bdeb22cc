import { describe, expect, it } from "vitest";
import { en } from "../locale/en.js";
import { locales } from "../locale/locales.js";
import type { Entry } from "../wire/entry.js";
import { actionText } from "./action-text.js";
import { channelName } from "./channel-name.js";
import {
	formatAge,
	formatLanguage,
	formatPercent,
	formatTime,
} from "./format.js";
import { shopperText, toPlainText } from "./plain-text.js";
import { shownWith } from "./shown-with.js";

const tapped = (text: string, action: string | null): Entry => ({
	seq: 2,
	at: 2,
	content: { kind: "shopper", text, action, attachments: [] },
});
const offered: Entry = {
	seq: 1,
	at: 1,
	content: {
		kind: "bot",
		agent: null,
		blocks: [],
		quickReplies: [
			{ label: "Where is my order?", value: "article:orders.track" },
		],
		articleId: null,
		attachments: [],
	},
};

describe("what a shopper said", () => {
	it("is the words, or the label of the button", () => {
		expect(shopperText(tapped("hello", null), [])).toBe("hello");
		expect(shopperText(tapped("", "article:orders.track"), [offered])).toBe(
			"Where is my order?",
		);
		expect(
			shopperText(tapped("", "helpful:orders.track"), [offered]),
		).toBeNull();
	});

	it("is told in words when the button is not at hand", () => {
		expect(actionText("unhelpful:returns.how-to", en, "en")).toBe(
			"Didn’t help",
		);
		expect(actionText("rate:4", en, "en")).toBe("Rated 4 of 5");
		expect(actionText("language:pl", en, "en")).toBe("Chose Polish");
		expect(actionText("person", en, "en")).toBe("person");
	});
});

describe("numbers and times", () => {
	it("are told in the reader's language", () => {
		expect(formatAge(45_000, "en")).toBe("45 sec");
		expect(formatAge(125_000, "pl")).toBe("2 min");
		expect(formatAge(-5, "en")).toBe("0 sec");
		expect(formatAge(3 * 3_600_000, "en")).toBe("3 hr");
		expect(formatAge(50 * 3_600_000, "en")).toBe("2 days");
		expect(formatPercent(0.824, "en")).toBe("82%");
		expect(formatLanguage("pl", "en")).toBe("Polish");
		expect(formatLanguage("not a tag", "en")).toBe("not a tag");
	});

	it("have the date when it is another day", () => {
		const noon = new Date(2026, 4, 5, 12, 0).getTime();
		expect(formatTime(noon, noon + 60_000, "en-GB")).toBe("12:00");
		expect(formatTime(noon, noon + 86_400_000, "en-GB")).toContain("May");
	});
});

describe("a bot's answer", () => {
	it("is told in one line", () => {
		expect(
			toPlainText([
				{
					kind: "paragraph",
					children: [
						{ kind: "text", text: "Within " },
						{ kind: "strong", children: [{ kind: "text", text: "30 days" }] },
					],
				},
				{
					kind: "list",
					isOrdered: false,
					items: [
						[{ kind: "text", text: "pack" }],
						[{ kind: "text", text: "send" }],
					],
				},
			]),
		).toBe("Within 30 days pack, send");
	});

	it("that was shown twice has the confidence of its own time", () => {
		const shown = [10, 20].map((at) => ({
			articleId: "a",
			title: "A",
			confidence: at / 100,
			at,
			outcome: "open" as const,
		}));
		expect(shownWith(shown, "a", 19)?.confidence).toBe(0.2);
		expect(shownWith(shown, "a", 9)?.confidence).toBe(0.1);
		expect(shownWith(shown, null, 9)).toBeUndefined();
	});
});

describe("a channel", () => {
	it("has the name that people know it by, in every language", () => {
		for (const words of Object.values(locales)) {
			expect(channelName("whatsapp", words)).toBe("WhatsApp");
			expect(channelName("webchat", words)).toBe(words.channels.webchat);
			expect(channelName("pigeon", words)).toBe("pigeon");
		}
	});
});
