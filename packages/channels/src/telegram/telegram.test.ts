import { describe, expect, it } from "vitest";
import { describeMessenger } from "../testing/describe-messenger.js";
import { noFiles } from "../testing/no-files.js";
import { telegramKit } from "../testing/telegram/telegram-kit.js";
import { decodeUpdate } from "./decode-update.js";
import { createTelegram } from "./index.js";

describeMessenger(telegramKit);

const at = 1_790_000_000_000;
const chat = { id: 7001, type: "private" };
const from = {
	id: 7001,
	is_bot: false,
	first_name: "Ola",
	language_code: "pl",
};
const sent = { message_id: 5, date: 1_790_000_000, chat, from };

const decode = (update: object) =>
	decodeUpdate({ update_id: 9, ...update }, { account: "1", at }).event;

describe("an update of Telegram", () => {
	it("opens the conversation by /start, with what the link carried", () => {
		expect(
			decode({ message: { ...sent, text: "/start abc_123" } }),
		).toMatchObject({
			input: { kind: "opened", locale: "pl", name: "Ola" },
			referral: "abc_123",
		});
	});

	it("brings the largest size of a photo with its caption", () => {
		expect(
			decode({
				message: {
					...sent,
					caption: "it came broken",
					photo: [
						{ file_id: "small", file_size: 1000 },
						{ file_id: "large", file_size: 90_000 },
					],
				},
			}),
		).toMatchObject({
			message: { text: "it came broken" },
			files: [{ ref: "large", contentType: "image/jpeg", size: 90_000 }],
		});
	});

	it("says of a voice message that it cannot be read", () => {
		expect(
			decode({ message: { ...sent, voice: { file_id: "v" } } }),
		).toMatchObject({ kind: "arrival", unread: "voice" });
	});

	it("says of polls, dice and stories that they cannot be read, and is silent about the chat's own notes", () => {
		for (const content of [
			{ poll: { id: "1", question: "which?" } },
			{ dice: { emoji: "🎲", value: 3 } },
			{ story: { id: 1 } },
		])
			expect(decode({ message: { ...sent, ...content } })).toMatchObject({
				kind: "arrival",
				unread: "other",
			});
		expect(
			decode({ message: { ...sent, message_auto_delete_timer_changed: {} } }),
		).toMatchObject({ kind: "ignored" });
	});

	it("follows no place that moves, after it was told once", () => {
		const location = { latitude: 52.2297, longitude: 21.0122, live_period: 60 };
		expect(decode({ message: { ...sent, location } })).toMatchObject({
			message: { text: "52.2297, 21.0122" },
		});
		expect(
			decode({ edited_message: { ...sent, edit_date: 1, location } }),
		).toMatchObject({ kind: "ignored" });
	});

	it("tells a changed message from the first, each change by itself", () => {
		const edited = decode({
			edited_message: { ...sent, edit_date: 1, text: "order 10234" },
		});
		expect(edited).toMatchObject({
			externalId: "edit|7001|5|9",
			replaces: "message|7001|5",
			input: { text: "order 10234", edits: "5" },
		});
	});

	it("hears that the shopper has blocked the bot, and has come back", () => {
		const member = (status: string) =>
			decode({ my_chat_member: { chat, new_chat_member: { status } } });
		expect(member("kicked")).toMatchObject({ kind: "reach", canReach: false });
		expect(member("member")).toMatchObject({ kind: "reach", canReach: true });
	});

	it("of a group or another bot is none of the shop's", () => {
		expect(
			decode({
				message: { ...sent, chat: { id: -1, type: "group" }, text: "hi" },
			}),
		).toMatchObject({ kind: "ignored" });
		expect(
			decode({
				message: { ...sent, from: { ...from, is_bot: true }, text: "hi" },
			}),
		).toMatchObject({ kind: "ignored" });
	});
});

describe("Telegram", () => {
	it("is not opened without a token of the right form and a secret", () => {
		const open = (token: string, webhookSecret: string) => () =>
			createTelegram({ token, webhookSecret, openFile: noFiles });
		expect(open("", "secret")).toThrow(RangeError);
		expect(open("123456:sample-token-of-a-bot", "")).toThrow(RangeError);
	});

	it("is connected by setting its webhook, and says when it points elsewhere", async () => {
		const { channel, simulator } = await telegramKit.open(noFiles);
		const url = "https://bot.shop.example/channels/telegram";
		expect(await channel.connect?.(url)).toMatchObject({ isReady: true });
		expect(await channel.inspect?.("https://elsewhere.example/")).toMatchObject(
			{
				isReady: false,
				checks: [
					{ name: "token", isGood: true },
					{ name: "webhook", isGood: false },
					{},
					{},
				],
			},
		);
		simulator.revoke();
		expect(await channel.inspect?.(url)).toMatchObject({
			isReady: false,
			checks: [{ name: "token", isGood: false }],
		});
		await simulator.close();
	});

	it("sends a file before the words that go with it", async () => {
		const { channel, simulator } = await telegramKit.open(async () => ({
			bytes: new Uint8Array([37, 80, 68, 70]),
			name: "label.pdf",
			contentType: "application/pdf",
		}));
		await channel.send({
			conversationId: "c1",
			address: telegramKit.address("7001"),
			key: "k",
			message: {
				author: { kind: "human", id: "a", name: "Anna" },
				locale: "en",
				markdown: "",
				blocks: [
					{
						kind: "paragraph",
						children: [{ kind: "text", text: "Your label." }],
					},
				],
				quickReplies: [],
				asksFeedback: false,
				asksRating: false,
				attachments: [
					{ name: "label.pdf", url: "x", contentType: "application/pdf" },
				],
				fence: 0,
			},
		});
		expect(simulator.shown).toMatchObject([
			{ file: "label.pdf" },
			{ text: "Anna: Your label." },
		]);
		await simulator.close();
	});
});
