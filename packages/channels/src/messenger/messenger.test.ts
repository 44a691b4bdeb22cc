import { describe, expect, it } from "vitest";
import { describeMessenger } from "../testing/describe-messenger.js";
import {
	instagramKit,
	messengerKit,
	openPage,
	pageId,
} from "../testing/messenger/messenger-kit.js";
import { noFiles } from "../testing/no-files.js";
import { sampleReply } from "../testing/sample-reply.js";
import { decodeMessenger } from "./decode-messenger.js";
import { isMetaFile } from "./is-meta-file.js";

describeMessenger(messengerKit);
describeMessenger(instagramKit);

const at = 1_790_000_000_000;
const hour = 3_600_000;
const base = {
	sender: { id: "7001" },
	recipient: { id: pageId },
	timestamp: at,
};

const decode = (event: object, list: "messaging" | "standby" = "messaging") =>
	decodeMessenger(
		{
			object: "page",
			entry: [{ id: pageId, [list]: [{ ...base, ...event }] }],
		},
		{ pageId, appId: "7000000001", object: "page", at },
	)[0];

describe("an event of Messenger", () => {
	it("that another program holds is read along and never answered", () => {
		expect(decode({ message: { mid: "m1", text: "hi" } }, "standby")).toEqual({
			kind: "ignored",
			what: "standby",
		});
	});

	it("says when control comes and goes", () => {
		expect(
			decode({ pass_thread_control: { new_owner_app_id: "263902037430900" } }),
		).toMatchObject({ kind: "control", isOurs: false });
		expect(
			decode({ pass_thread_control: { new_owner_app_id: 7_000_000_001 } }),
		).toMatchObject({ kind: "control", isOurs: true });
		expect(
			decode({ take_thread_control: { previous_owner_app_id: "7000000001" } }),
		).toMatchObject({ kind: "control", isOurs: false });
	});

	it("that echoes our own words is none", () => {
		expect(
			decode({ message: { mid: "m1", text: "hi", is_echo: true } }),
		).toMatchObject({ kind: "ignored" });
	});

	it("opens the conversation by a button of the page or a link, with what it carries", () => {
		expect(
			decode({
				postback: { payload: "GET_STARTED", referral: { ref: "abc" } },
			}),
		).toMatchObject({ input: { kind: "opened" }, referral: "abc" });
		expect(decode({ referral: { ref: "def" } })).toMatchObject({
			input: { kind: "opened" },
			referral: "def",
		});
	});

	it("takes what a message carries along of a link, and says what Meta cannot pass on", () => {
		expect(
			decode({
				message: {
					mid: "m1",
					text: "hi",
					referral: { ref: "spring", source: "ADS", type: "OPEN_THREAD" },
				},
			}),
		).toMatchObject({ message: { text: "hi" }, referral: "spring" });
		expect(
			decode({ message: { mid: "m2", is_unsupported: true } }),
		).toMatchObject({ kind: "arrival", unread: "other" });
		expect(
			decode({ reaction: { mid: "m1", action: "react", emoji: "❤" } }),
		).toMatchObject({ kind: "ignored" });
	});

	it("brings photos, places and changed words, and says what is gone", () => {
		const photo = {
			type: "image",
			payload: { url: "https://scontent.xx.fbcdn.net/p.jpg" },
		};
		expect(
			decode({ message: { mid: "m1", attachments: [photo] } }),
		).toMatchObject({ files: [{ name: "photo.jpg" }] });
		expect(
			decode({
				message: {
					mid: "m2",
					attachments: [
						{
							type: "location",
							payload: { coordinates: { lat: 50.1, long: 19.9 } },
						},
					],
				},
			}),
		).toMatchObject({ message: { text: "50.1, 19.9" } });
		expect(
			decode({ message_edit: { mid: "m1", text: "order 10234", num_edit: 2 } }),
		).toMatchObject({ externalId: "edit|m1|2", input: { edits: "m1" } });
		expect(decode({ message: { mid: "m1", is_deleted: true } })).toMatchObject({
			kind: "deleted",
			messageId: "m1",
		});
		expect(
			decode({
				message: { mid: "m3", attachments: [{ type: "audio", payload: {} }] },
			}),
		).toMatchObject({ unread: "voice" });
	});

	it("marks what was delivered and read", () => {
		expect(
			decode({ delivery: { mids: ["m_out-1"], watermark: at } }),
		).toMatchObject({ mark: "delivered", messageIds: ["m_out-1"] });
		expect(decode({ read: { watermark: at } })).toMatchObject({
			mark: "read",
			messageIds: [],
			until: at,
		});
	});
});

describe("a person's answer", () => {
	const human = {
		...sampleReply(1),
		author: { kind: "human", id: "a", name: "Anna" },
	} as const;

	const bot = { ...sampleReply(1), author: { kind: "bot" } } as const;

	it.each([
		["a person's words within a day need no tag", human, 24 * hour - 1, null],
		["a person's words after a day carry it", human, 24 * hour, "HUMAN_AGENT"],
		["… up to seven days", human, 7 * 24 * hour - 1, "HUMAN_AGENT"],
		["… and are not sent after those", human, 7 * 24 * hour, "refused"],
		["the bot's words are sent within a day", bot, 24 * hour - 1, null],
		["… and never under a person's tag", bot, 24 * hour, "refused"],
	] as const)("%s", async (_what, message, pastMs, tag) => {
		const { channel, simulator } = await openPage("messenger", noFiles);
		const outcome = await channel.send({
			conversationId: "c1",
			address: { userId: "7001" },
			message,
			key: "k",
			lastHeardAt: at - pastMs,
			now: at,
		});
		await simulator.close();
		expect([...new Set(simulator.tags)]).toEqual(
			tag === "refused" ? [] : [tag],
		);
		expect(outcome).toMatchObject(
			tag === "refused"
				? { kind: "rejected", code: "window-closed" }
				: { kind: "delivered" },
		);
		expect(simulator.problems).toEqual([]);
	});

	it("is refused while another program holds the conversation", async () => {
		const { channel, simulator } = await openPage("messenger", noFiles);
		simulator.takeAway();
		expect(
			await channel.send({
				conversationId: "c1",
				address: { userId: "7001" },
				message: human,
				key: "k",
				lastHeardAt: at,
				now: at,
			}),
		).toMatchObject({ kind: "rejected", code: "not-in-control" });
		await simulator.close();
	});
});

describe("a file of Messenger", () => {
	it("is fetched from Meta alone", () => {
		expect(isMetaFile("https://scontent.xx.fbcdn.net/a.jpg", [])).toBe(true);
		for (const address of [
			"http://scontent.xx.fbcdn.net/a.jpg",
			"https://fbcdn.net.evil.example/a.jpg",
			"https://evilfbcdn.net/a.jpg",
			"https://user@scontent.fbcdn.net/a.jpg",
			"https://scontent.fbcdn.net:8443/a.jpg",
			"https://127.0.0.1/a.jpg",
			"file:///etc/passwd",
			"nonsense",
		])
			expect(isMetaFile(address, []), address).toBe(false);
	});
});
