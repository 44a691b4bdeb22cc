import { describe, expect, it } from "vitest";
import { readActivity } from "../wire/read-activity.js";
import { ownerOf } from "./owner-of.js";
import { emptyTranscript, updateTranscript } from "./transcript.js";

function ownerAfter(
	...replies: readonly {
		readonly author: unknown;
		readonly values?: readonly string[];
		readonly asksRating?: boolean;
	}[]
) {
	const messages = replies.flatMap(({ author, values = [], asksRating }, i) => {
		const message = readActivity({
			type: "message",
			id: `c|${i + 1}`,
			from: { role: "bot" },
			text: "…",
			suggestedActions: {
				actions: values.map((value) => ({ title: value, value })),
			},
			channelData: { shopbell: { author, asksRating } },
		});
		return message ? [message] : [];
	});
	return ownerOf(
		updateTranscript(emptyTranscript, {
			kind: "received",
			messages,
			watermark: undefined,
		}),
	);
}

const bot = { author: { kind: "bot" }, values: ["person"] };
const queued = { author: { kind: "notice" }, values: ["bot"] };
const joined = { author: { kind: "notice" } };
const anna = { author: { kind: "human", id: "1", name: "Anna" } };

describe("the shown owner", () => {
	it("is the bot before anything was said", () => {
		expect(ownerAfter()).toEqual({ kind: "bot" });
	});

	it("is the queue while the way back to the bot is offered", () => {
		expect(ownerAfter(bot, queued)).toEqual({ kind: "queue" });
	});

	it("is a person once somebody has joined, by name once they have spoken", () => {
		expect(ownerAfter(bot, queued, joined)).toEqual({
			kind: "human",
			name: undefined,
		});
		expect(ownerAfter(bot, queued, joined, anna)).toEqual({
			kind: "human",
			name: "Anna",
		});
	});

	it("is the bot again when the rating is asked for or the bot speaks", () => {
		expect(
			ownerAfter(anna, {
				author: { kind: "notice" },
				values: ["rate:1", "person"],
				asksRating: true,
			}),
		).toEqual({ kind: "bot" });
		expect(ownerAfter(anna, bot)).toEqual({ kind: "bot" });
	});
});
