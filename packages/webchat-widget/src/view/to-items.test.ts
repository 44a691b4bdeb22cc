import { describe, expect, it } from "vitest";
import { emptyTranscript, updateTranscript } from "../transcript/transcript.js";
import { readActivity } from "../wire/read-activity.js";
import { toShownReplies } from "./quick-replies.js";
import { toSafeAddress } from "./rich-text.js";
import { toItems } from "./to-items.js";

function transcriptOf(...authors: readonly ("bot" | "human" | "own")[]) {
	const messages = authors.flatMap((author, i) => {
		const message = readActivity({
			type: "message",
			id: `c|${i + 1}`,
			timestamp: new Date(i * 1000).toISOString(),
			from: { role: author === "own" ? "user" : "bot" },
			text: "…",
			channelData: { shopbell: { author: { kind: author, name: "Anna" } } },
		});
		return message ? [message] : [];
	});
	return updateTranscript(emptyTranscript, {
		kind: "received",
		messages,
		watermark: undefined,
	});
}

describe("drawn lines", () => {
	it("name an author once per group", () => {
		expect(
			toItems(transcriptOf("bot", "bot", "own", "bot", "human", "human")).map(
				({ isFirst }) => isFirst,
			),
		).toEqual([true, false, true, true, true, false]);
	});

	it("offer choices under the last line only", () => {
		expect(
			toItems(transcriptOf("bot", "bot")).map(({ isLatest }) => isLatest),
		).toEqual([false, true]);
	});

	it("keep their key when a message is confirmed, so that nothing is drawn anew", () => {
		const sending = updateTranscript(emptyTranscript, {
			kind: "enqueued",
			pending: {
				clientId: "x",
				delivery: "sending",
				at: 0,
				activity: {
					type: "message",
					text: "hi",
					locale: "en",
					channelData: {
						clientActivityID: "x",
						page: { url: "", title: "" },
					},
				},
			},
		});
		const sent = updateTranscript(sending, {
			kind: "accepted",
			clientId: "x",
			id: "c|1",
		});
		expect(toItems(sending)).toMatchObject([{ key: "x", delivery: "sending" }]);
		expect(toItems(sent)).toMatchObject([{ key: "x", delivery: "sent" }]);
	});
});

describe("suggested replies", () => {
	const person = { label: "Person", value: "person" };
	const next = { label: "Next", value: "article:a" };

	it("repeat the way to a person only where the bot puts it first", () => {
		expect(toShownReplies({ quickReplies: [next, person] })).toEqual([next]);
		expect(toShownReplies({ quickReplies: [person, next] })).toEqual([
			person,
			next,
		]);
		expect(toShownReplies({ quickReplies: [person] })).toEqual([]);
	});
});

describe("a link", () => {
	it.each([
		"https://shop.example/a",
		"mailto:a@shop.example",
		"tel:+48225550100",
		"viber://pa?chatURI=shop&context=a",
	])("to %s is followed", (url) => {
		expect(toSafeAddress(url)).toBe(url);
	});

	it.each([
		"http://shop.example/",
		"javascript:alert(1)",
		" JaVaScRiPt:alert(1)",
		"data:text/html,x",
		"viber://add?number=1",
		"//evil.example",
		"/relative",
		"",
	])("to %j is text", (url) => {
		expect(toSafeAddress(url)).toBeUndefined();
	});
});
