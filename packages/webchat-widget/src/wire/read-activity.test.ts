import { describe, expect, it } from "vitest";
import { readActivity } from "./read-activity.js";

const base = {
	type: "message",
	id: "c|0000004",
	timestamp: "2026-11-22T10:00:00.000Z",
	from: { id: "bot", role: "bot" },
	text: "Hello **you**",
};

describe("reading an activity", () => {
	it("takes author, blocks, choices and questions from what Shopbell adds", () => {
		expect(
			readActivity({
				...base,
				locale: "en",
				suggestedActions: {
					actions: [{ title: "Talk to a person", value: "person" }],
				},
				channelData: {
					shopbell: {
						author: { kind: "human", id: "a", name: "Anna" },
						locale: "pl",
						blocks: [
							{ kind: "paragraph", children: [{ kind: "text", text: "Hi" }] },
						],
						asksFeedback: true,
						asksRating: false,
						articleId: "returns.window",
					},
				},
			}),
		).toEqual({
			kind: "reply",
			id: "c|0000004",
			sequence: 4,
			at: Date.UTC(2026, 10, 22, 10),
			author: { kind: "human", name: "Anna" },
			locale: "pl",
			blocks: [{ kind: "paragraph", children: [{ kind: "text", text: "Hi" }] }],
			quickReplies: [{ label: "Talk to a person", value: "person" }],
			asksFeedbackOn: "returns.window",
			asksRating: false,
			asksPhoto: false,
			files: [],
		});
	});

	it("keeps the files of a person apart by whether they can be drawn", () => {
		expect(
			readActivity({
				...base,
				from: { id: "a", role: "bot" },
				text: "",
				attachments: [
					{ name: "lamp.jpg", contentType: "image/jpeg", contentUrl: "/a.jpg" },
					{
						name: "invoice.pdf",
						contentType: "application/pdf",
						contentUrl: "/b.pdf",
					},
					{ name: "nowhere.pdf", contentType: "application/pdf" },
				],
			}),
		).toMatchObject({
			kind: "reply",
			blocks: [],
			files: [
				{ name: "lamp.jpg", source: "/a.jpg", isPicture: true },
				{ name: "invoice.pdf", source: "/b.pdf", isPicture: false },
			],
		});
	});

	it("shows the text of any other Direct Line bot", () => {
		const message = readActivity({ ...base, text: "One\nTwo" });
		expect(message).toMatchObject({
			author: { kind: "bot" },
			blocks: [
				{ children: [{ text: "One" }] },
				{ children: [{ text: "Two" }] },
			],
		});
	});

	it("knows the shopper's own by role and by client id", () => {
		expect(
			readActivity({
				...base,
				from: { id: "u", role: "user" },
				channelData: { clientActivityID: "x" },
			}),
		).toMatchObject({ kind: "echo", clientId: "x", sequence: 4 });
	});

	it("finds the place in channel data when the id has none", () => {
		expect(
			readActivity({
				...base,
				id: "abc",
				channelData: { "webchat:sequence-id": 7 },
			}),
		).toMatchObject({ sequence: 7 });
	});

	it.each([
		null,
		"text",
		{},
		{ ...base, id: undefined },
		{ ...base, type: "event" },
		{ type: "typing", from: { role: "user" } },
	])("leaves out %j", (activity) => {
		expect(readActivity(activity)).toBeUndefined();
	});

	it("survives blocks of any shape", () => {
		let deep: unknown = { kind: "text", text: "deep" };
		for (let i = 0; i < 1000; i++) deep = { kind: "strong", children: [deep] };
		const message = readActivity({
			...base,
			channelData: {
				shopbell: {
					author: 5,
					blocks: [
						null,
						{ kind: "table" },
						{ kind: "list", items: "x" },
						{ kind: "paragraph", children: [deep, { kind: "image" }, 1] },
					],
				},
			},
		});
		expect(message).toMatchObject({ kind: "reply", author: { kind: "bot" } });
	});
});
