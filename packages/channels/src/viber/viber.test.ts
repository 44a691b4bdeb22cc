import { describe, expect, it } from "vitest";
import { describeMessenger } from "../testing/describe-messenger.js";
import { noFiles } from "../testing/no-files.js";
import { toViberRequest, viberKit } from "../testing/viber/viber-kit.js";
import { decodeViber } from "./decode-viber.js";
import { createViber } from "./index.js";
import { isViberFile } from "./is-viber-file.js";

describeMessenger(viberKit);

const at = 1_790_000_000_000;
const user = { id: "7001", name: "Ola", language: "pl" };
const decode = (callback: object) =>
	decodeViber(callback, { account: "default", at }).event;

describe("a callback of Viber", () => {
	it("lets one message greet who opens the chat, in its answer", async () => {
		const { channel, simulator } = await viberKit.open(noFiles);
		const started = {
			event: "conversation_started",
			message_token: 9,
			user,
			context: "abc",
		};
		const first = await channel.receive(
			toViberRequest({ ...started, subscribed: false }, at),
		);
		expect(first).toMatchObject({
			events: [{ input: { kind: "opened", name: "Ola" }, referral: "abc" }],
			reply: { contentType: "application/json" },
		});
		expect(
			first.kind === "taken" && JSON.parse(first.reply?.body ?? "{}"),
		).toEqual({ sender: { name: "Shop" }, type: "text", text: "Welcome (pl)" });
		const known = await channel.receive(
			toViberRequest({ ...started, subscribed: true }, at),
		);
		expect(known).not.toHaveProperty("reply");
		await simulator.close();
	});

	it("says how far a message got", () => {
		expect(
			decode({
				event: "seen",
				message_token: 7,
				user_id: "7001",
				timestamp: at,
			}),
		).toMatchObject({ kind: "mark", mark: "read", messageIds: ["7"] });
	});

	it("says who left and who came back", () => {
		expect(decode({ event: "unsubscribed", user_id: "7001" })).toMatchObject({
			kind: "reach",
			canReach: false,
		});
		expect(decode({ event: "subscribed", user })).toMatchObject({
			kind: "reach",
			canReach: true,
		});
	});

	it("brings a link that is sent as one", () => {
		expect(
			decode({
				event: "message",
				message_token: 1,
				sender: user,
				message: { type: "url", media: "https://shop.example/lamp" },
			}),
		).toMatchObject({ message: { text: "https://shop.example/lamp" } });
	});

	it("brings pictures and places", () => {
		const message = (content: object) =>
			decode({
				event: "message",
				message_token: 1,
				sender: user,
				message: content,
			});
		expect(
			message({
				type: "picture",
				media: "https://dl-media.viber.com/p.jpg",
				text: "broken",
			}),
		).toMatchObject({
			message: { text: "broken" },
			files: [{ name: "photo.jpg" }],
		});
		expect(
			message({ type: "location", location: { lat: 42.7, lon: 23.3 } }),
		).toMatchObject({ message: { text: "42.7, 23.3" } });
		expect(message({ type: "sticker" })).toMatchObject({ unread: "sticker" });
	});
});

describe("Viber", () => {
	it("is not opened without a token", () => {
		expect(() =>
			createViber({ authToken: "", senderName: "Shop", welcome: () => "" }),
		).toThrow(RangeError);
	});

	it("is connected by setting its webhook", async () => {
		const { channel, simulator } = await viberKit.open(noFiles);
		const url = "https://bot.shop.example/channels/viber";
		expect(await channel.inspect?.(url)).toMatchObject({ isReady: false });
		expect(await channel.connect?.(url)).toMatchObject({ isReady: true });
		simulator.revoke();
		expect(await channel.inspect?.(url)).toMatchObject({
			checks: [{ name: "token", isGood: false }],
		});
		await simulator.close();
	});

	it("gives files from its own hosts alone", () => {
		expect(isViberFile("https://dl-media.viber.com/a", [])).toBe(true);
		expect(isViberFile("https://viber.com.evil.example/a", [])).toBe(false);
		expect(isViberFile("http://dl-media.viber.com/a", [])).toBe(false);
	});
});
