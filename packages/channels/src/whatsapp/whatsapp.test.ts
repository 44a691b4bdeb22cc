import type { SentTemplate } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import { describeMessenger } from "../testing/describe-messenger.js";
import { noFiles } from "../testing/no-files.js";
import { sampleReply } from "../testing/sample-reply.js";
import { whatsappKit } from "../testing/whatsapp/whatsapp-kit.js";
import { decodeWhatsapp } from "./decode-whatsapp.js";
import { createWhatsapp } from "./index.js";

describeMessenger(whatsappKit);

const at = 1_790_000_000_000;
const number = "106540352242922";

const decode = (value: object) =>
	decodeWhatsapp(
		{
			object: "whatsapp_business_account",
			entry: [
				{
					changes: [
						{
							field: "messages",
							value: { metadata: { phone_number_id: number }, ...value },
						},
					],
				},
			],
		},
		at,
		number,
	);
const base = { from: "48600700100", id: "wamid.5", timestamp: "1790000000" };

describe("a request of WhatsApp", () => {
	it("brings photos and documents with their captions", () => {
		expect(
			decode({
				messages: [
					{
						...base,
						type: "image",
						image: { id: "m1", mime_type: "image/png", caption: "broken" },
					},
					{
						...base,
						id: "wamid.6",
						type: "document",
						document: {
							id: "m2",
							mime_type: "application/pdf",
							filename: "bill.pdf",
						},
					},
				],
			}),
		).toMatchObject([
			{
				message: { text: "broken" },
				files: [{ ref: "m1", contentType: "image/png" }],
			},
			{ files: [{ ref: "m2", name: "bill.pdf" }] },
		]);
	});

	it("names the message that is changed or gone", () => {
		const original = { original_message_id: "wamid.1" };
		const edit = {
			...original,
			message: { type: "image", image: { id: "m1", caption: "two cups" } },
		};
		expect(
			decode({
				messages: [
					{ ...base, type: "edit", edit },
					{ ...base, id: "wamid.7", type: "revoke", revoke: original },
				],
			}),
		).toMatchObject([
			{
				externalId: "wamid.5",
				replaces: "wamid.1",
				input: { text: "two cups", edits: "wamid.1" },
			},
			{ kind: "deleted", messageId: "wamid.1" },
		]);
	});

	it("leaves nothing unanswered that a person could read, and answers no reaction", () => {
		const of = (message: object) =>
			decode({ messages: [{ ...base, ...message }] });
		expect(
			of({ type: "video", video: { id: "v", caption: "see the crack" } }),
		).toMatchObject([{ unread: "video", message: { text: "see the crack" } }]);
		for (const message of [
			{ type: "order", order: { product_items: [] } },
			{ type: "interactive", interactive: { nfm_reply: { body: "Sent" } } },
			{ type: "unsupported", errors: [{ code: 131051 }] },
		])
			expect(of(message)).toMatchObject([{ kind: "arrival", unread: "other" }]);
		for (const message of [
			{ type: "reaction", reaction: { message_id: "wamid.1", emoji: "👍" } },
			{ type: "system", system: { body: "changed number" } },
		])
			expect(of(message)).toMatchObject([{ kind: "ignored" }]);
	});

	it("says of a voice message that it cannot be read", () => {
		expect(
			decode({ messages: [{ ...base, type: "audio", audio: { id: "v" } }] }),
		).toMatchObject([{ kind: "arrival", unread: "voice" }]);
	});

	it("tells marks from messages, each with the time it is for", () => {
		expect(
			decode({
				statuses: [
					{
						id: "wamid.o1",
						status: "read",
						timestamp: "1790000009",
						recipient_id: "48600700100",
					},
					{
						id: "wamid.o2",
						status: "failed",
						timestamp: "1790000009",
						recipient_id: "48600700100",
						errors: [{ code: 131_047 }],
					},
				],
			}),
		).toMatchObject([
			{
				kind: "mark",
				mark: "read",
				messageIds: ["wamid.o1"],
				until: 1_790_000_009_000,
			},
			{ kind: "mark", mark: "failed", reason: "window-closed" },
		]);
	});

	it("is heard of shoppers who hide their number behind a username, and knows whom a mark is of", () => {
		const { from: _, ...hidden } = base;
		const userId = "PL.13491208655302741918";
		const text = { type: "text", text: { body: "gdzie paczka" } };
		expect(
			decode({
				contacts: [{ user_id: userId, profile: { username: "@ola" } }],
				messages: [
					{ ...hidden, from_user_id: userId, ...text },
					{ ...base, from_user_id: userId, ...text },
					{ ...hidden, from: userId, ...text },
					{ ...hidden, from: "@ola", ...text },
				],
				statuses: [
					{
						id: "wamid.o1",
						status: "delivered",
						timestamp: "1790000009",
						recipient_user_id: userId,
					},
				],
			}),
		).toMatchObject([
			{ kind: "arrival", conversationId: userId, address: { to: userId } },
			{
				kind: "arrival",
				conversationId: base.from,
				address: { to: base.from },
			},
			{ kind: "arrival", conversationId: userId },
			{ kind: "ignored", what: "malformed message" },
			{ kind: "mark", conversationId: userId },
		]);
	});

	it("for another number is none of ours", () => {
		expect(
			decode({
				metadata: { phone_number_id: "1" },
				messages: [{ ...base, type: "text", text: { body: "hi" } }],
			}),
		).toEqual([{ kind: "ignored", what: "another number" }]);
	});
});

describe("WhatsApp", () => {
	const ask = async (query: Readonly<Record<string, string>>) => {
		const { channel, simulator } = await whatsappKit.open(noFiles);
		await simulator.close();
		return channel.receive({
			method: "GET",
			query: new URLSearchParams(query),
			headers: {},
			body: new Uint8Array(),
			at,
		});
	};

	it("answers Meta's question with its challenge when it brings our token, and never else", async () => {
		const right = {
			"hub.mode": "subscribe",
			"hub.verify_token": "sample-verify-token",
			"hub.challenge": "1158201444",
		};
		expect(await ask(right)).toEqual({ kind: "challenge", body: "1158201444" });
		expect(await ask({ ...right, "hub.verify_token": "other" })).toMatchObject({
			status: 403,
		});
		expect(await ask({ ...right, "hub.challenge": "<script>" })).toMatchObject({
			status: 403,
		});
		expect(await ask({})).toMatchObject({ status: 403 });
	});

	it("answers who hides the number under the name that Meta gives them here", async () => {
		const { channel, simulator } = await whatsappKit.open(noFiles);
		const outcome = await channel.send({
			conversationId: "c1",
			address: { to: "PL.13491208655302741918", lastMessageId: "wamid.1" },
			message: sampleReply(1),
			key: "k",
			lastHeardAt: at,
			now: at,
		});
		await simulator.close();
		expect(outcome).toMatchObject({ kind: "delivered" });
		expect(simulator.shown[0]?.user).toBe("PL.13491208655302741918");
		expect(simulator.problems).toEqual([]);
	});

	it("is not opened without its secrets", () => {
		const options = {
			phoneNumberId: number,
			appSecret: "sample-app-secret",
			verifyToken: "sample-verify-token",
			accessToken: "sample-access-token",
			openFile: noFiles,
		};
		expect(() => createWhatsapp({ ...options, appSecret: "" })).toThrow(
			RangeError,
		);
		expect(() => createWhatsapp({ ...options, verifyToken: " " })).toThrow(
			RangeError,
		);
		expect(() => createWhatsapp({ ...options, phoneNumberId: "+48" })).toThrow(
			RangeError,
		);
	});

	const sendTemplate = async (template: SentTemplate) => {
		const { channel, simulator } = await whatsappKit.open(noFiles);
		const outcome = await channel.send({
			conversationId: "c1",
			address: whatsappKit.address("7001"),
			message: sampleReply(1),
			key: "k",
			lastHeardAt: at - 40 * 3_600_000,
			now: at,
			template,
		});
		await simulator.close();
		return { outcome, simulator };
	};

	it("sends a text that Meta has approved after the window", async () => {
		const { outcome, simulator } = await sendTemplate({
			name: "we_are_back",
			language: "pl",
			parameters: ["Ola"],
		});
		expect(outcome).toMatchObject({
			kind: "delivered",
			messageIds: ["wamid.out-1"],
		});
		expect(simulator.shown).toMatchObject([
			{ text: "Dzień dobry Ola, jesteśmy już do dyspozycji." },
		]);
	});

	it.each([
		["we_are_back", "en", ["Ola"], "template-unknown"],
		["we_are_gone", "pl", [], "template-unknown"],
		["not_liked", "pl", [], "template-paused"],
		["not_allowed", "pl", [], "template-disabled"],
		["we_are_back", "pl", [], "template-parameters"],
		["we_are_back", "pl", ["Ola", "Nowak"], "template-parameters"],
		["we_are_back", "pl", ["Ola\nNowak"], "template-parameters"],
	] as const)(
		"says why Meta refuses %s in %s with %j: %s",
		async (name, language, parameters, code) => {
			const { outcome, simulator } = await sendTemplate({
				...{ name, language, parameters },
			});
			expect(outcome).toMatchObject({ kind: "rejected", code });
			expect(simulator.shown).toEqual([]);
		},
	);
});
