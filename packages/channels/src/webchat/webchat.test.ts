import { describe, expect, it } from "vitest";
import {
	type ChatEntry,
	decodeActivity,
	decodeWatermark,
	toActivity,
	toActivitySet,
} from "./index.js";

const at = 1_700_000_000_000;
const context = { userId: "dl_1", origin: "https://chat.example.com" };

const decode = (activity: unknown) => decodeActivity(activity, { at });

const reply: ChatEntry = {
	conversationId: "c1",
	seq: 2,
	at,
	content: {
		kind: "reply",
		message: {
			author: { kind: "bot" },
			locale: "pl",
			markdown: "**Dzień** dobry",
			blocks: [
				{
					kind: "paragraph",
					children: [
						{ kind: "strong", children: [{ kind: "text", text: "Dzień" }] },
						{ kind: "text", text: " dobry" },
					],
				},
			],
			quickReplies: [{ label: "Rozmowa z człowiekiem", value: "person" }],
			articleId: "orders.track",
			asksFeedback: true,
			asksRating: false,
			fence: 0,
		},
	},
};

describe("what a client posts", () => {
	it("becomes a message with language, page and the client's own id", () => {
		expect(
			decode({
				type: "message",
				text: "where is my parcel",
				locale: "en-GB",
				from: { id: "somebody-else" },
				channelData: {
					clientActivityID: "k1",
					page: { url: "https://shop.example.com/cart", title: "Cart" },
				},
			}),
		).toMatchObject({
			kind: "message",
			clientActivityId: "k1",
			input: {
				kind: "message",
				at,
				text: "where is my parcel",
				locale: "en-GB",
				page: { title: "Cart" },
			},
			message: { attachments: [], channelData: { clientActivityID: "k1" } },
		});
	});

	it("carries a tapped button in the value or in the channel data", () => {
		const byValue = decode({
			type: "message",
			text: "Person",
			value: "person",
		});
		const byData = decode({
			type: "message",
			text: "Person",
			channelData: { action: "person" },
		});
		expect(byValue).toMatchObject({ input: { action: "person" } });
		expect(byData).toMatchObject({ input: { action: "person" } });
	});

	it("keeps the words of a button that is not ours", () => {
		const decoded = decode({ type: "message", text: "hi", value: "rm -rf" });
		expect(decoded).toMatchObject({ kind: "message", input: { text: "hi" } });
		expect(decoded).not.toHaveProperty("input.action");
	});

	it("loses control characters and halves of surrogate pairs, and keeps line feeds", () => {
		expect(
			decode({
				type: "message",
				text: "\u0000a\u0007\r\nb\u202e\ud800c👍🏽\u009b",
			}),
		).toMatchObject({ input: { text: "a\nb\ufffdc👍🏽" } });
	});

	it.each([
		["no object", null, "invalid-activity"],
		["no type", { text: "hi" }, "invalid-activity"],
		[
			"a text that is no text",
			{ type: "message", text: 1 },
			"invalid-activity",
		],
		["nothing said", { type: "message", text: " \u0000 " }, "empty-message"],
		[
			"more than 8,000 characters",
			{ type: "message", text: "x".repeat(8001) },
			"text-too-long",
		],
		[
			"an event without what it needs",
			{ type: "event", name: "shopbell/feedback", value: {} },
			"invalid-event",
		],
	])("is refused when it has %s", (_name, activity, code) => {
		expect(decode(activity)).toEqual({ kind: "invalid", code });
	});

	it("takes a text of 8,000 characters", () => {
		expect(decode({ type: "message", text: "x".repeat(8000) })).toMatchObject({
			kind: "message",
		});
	});

	it("takes the widget's events as inputs", () => {
		expect(
			decode({
				type: "event",
				name: "shopbell/opened",
				value: {
					locale: "uk",
					page: { url: "https://a.example/", title: "A" },
				},
			}),
		).toMatchObject({
			kind: "event",
			input: { kind: "opened", at, locale: "uk", page: { title: "A" } },
		});
		expect(
			decode({
				type: "event",
				name: "shopbell/feedback",
				value: { articleId: "orders.track", isHelpful: false },
			}),
		).toMatchObject({
			kind: "event",
			input: { kind: "feedback", articleId: "orders.track", isHelpful: false },
		});
	});

	it("hands on the token of a signed-in customer and keeps it out of input and echo", () => {
		const page = { url: "https://shop.example.com/", title: "Order 10233" };
		const opened = decode({
			type: "event",
			name: "shopbell/opened",
			value: { page: { ...page, order: "10233" }, customerToken: "a.b.c" },
		});
		const said = decode({
			type: "message",
			text: "hi",
			channelData: { clientActivityID: "k", customerToken: "a.b.c" },
		});
		expect(opened).toEqual({
			kind: "event",
			customerToken: "a.b.c",
			input: { kind: "opened", at, page: { ...page, order: "10233" } },
		});
		expect(said).toMatchObject({ customerToken: "a.b.c" });
		expect(said).not.toHaveProperty("input.customerToken");
		expect(said).toMatchObject({
			message: { channelData: { clientActivityID: "k" } },
		});
		expect(said).not.toHaveProperty("message.channelData.customerToken");
	});

	it.each([null, "x".repeat(5000), 7])(
		"signs out when the token is %.9s",
		(customerToken) => {
			expect(
				decode({
					type: "event",
					name: "shopbell/opened",
					value: { customerToken },
				}),
			).toMatchObject({ kind: "event", customerToken: null });
		},
	);

	it("has no effect when it is typing or an event of somebody else", () => {
		expect(decode({ type: "typing" })).toEqual({ kind: "ignored" });
		expect(decode({ type: "event", name: "webchat/join" })).toEqual({
			kind: "ignored",
		});
	});

	it("cannot speak as us in the echo, nor make it large", () => {
		expect(
			decode({
				type: "message",
				text: "hi",
				channelData: { shopbell: { author: { kind: "human" } }, kept: 1 },
			}),
		).toMatchObject({ message: { channelData: { kept: 1 } } });
		expect(
			decode({
				type: "message",
				text: "hi",
				channelData: { clientActivityID: "k", junk: "x".repeat(5000) },
			}),
		).toMatchObject({ message: { channelData: { clientActivityID: "k" } } });
	});
});

describe("what a client gets", () => {
	it("is the shopper's own message with its id and the place in the conversation", () => {
		expect(
			toActivity(
				{
					conversationId: "c1",
					seq: 1,
					at,
					content: {
						kind: "shopper",
						message: {
							text: "look",
							attachments: [
								{
									name: "a.png",
									url: "/files/a.png",
									contentType: "image/png",
								},
							],
							channelData: { clientActivityID: "k1" },
						},
					},
				},
				context,
			),
		).toEqual({
			type: "message",
			id: "c1|0000001",
			timestamp: "2023-11-14T22:13:20.000Z",
			channelId: "directline",
			conversation: { id: "c1" },
			from: { id: "dl_1", role: "user" },
			text: "look",
			textFormat: "plain",
			attachments: [
				{
					name: "a.png",
					contentType: "image/png",
					contentUrl: "https://chat.example.com/files/a.png",
				},
			],
			channelData: { clientActivityID: "k1", "webchat:sequence-id": 1 },
		});
	});

	it("is a reply in Markdown for others and in blocks for our own widget", () => {
		expect(toActivity(reply, context)).toMatchObject({
			id: "c1|0000002",
			from: { id: "bot", role: "bot" },
			text: "**Dzień** dobry",
			textFormat: "markdown",
			suggestedActions: {
				to: ["dl_1"],
				actions: [
					{
						type: "messageBack",
						title: "Rozmowa z człowiekiem",
						displayText: "Rozmowa z człowiekiem",
						value: "person",
					},
				],
			},
			channelData: {
				"webchat:sequence-id": 2,
				shopbell: {
					author: { kind: "bot" },
					locale: "pl",
					blocks: [{ kind: "paragraph" }],
					asksFeedback: true,
					asksRating: false,
					articleId: "orders.track",
				},
			},
		});
	});

	it("has the files of the person who answers, at this server's address", () => {
		if (reply.content.kind !== "reply") throw new Error("no reply");
		const attachments = [
			{ name: "invoice.pdf", url: "/f/1.pdf", contentType: "application/pdf" },
		];
		const message = { ...reply.content.message, attachments };
		expect(
			toActivity({ ...reply, content: { kind: "reply", message } }, context)
				.attachments,
		).toEqual([
			{
				name: "invoice.pdf",
				contentType: "application/pdf",
				contentUrl: "https://chat.example.com/f/1.pdf",
			},
		]);
		expect(toActivity(reply, context)).not.toHaveProperty("attachments");
	});

	it("names the person who answers", () => {
		if (reply.content.kind !== "reply") throw new Error("no reply");
		const author = { kind: "human", id: "a1", name: "Anna" } as const;
		expect(
			toActivity(
				{
					...reply,
					content: {
						kind: "reply",
						message: { ...reply.content.message, author },
					},
				},
				context,
			).from,
		).toEqual({ id: "a1", name: "Anna", role: "bot" });
	});

	it("keeps its place when nothing is new", () => {
		expect(toActivitySet([], 7, context)).toEqual({
			activities: [],
			watermark: "7",
		});
		expect(toActivitySet([reply], 1, context).watermark).toBe("2");
	});

	it.each([null, "", "-", "abc", "-1", "1e9"])(
		"starts at the beginning for the watermark %j",
		(watermark) => {
			expect(decodeWatermark(watermark)).toBe(0);
		},
	);
});
