import { describe, expect, it } from "vitest";
import { describeMessenger } from "../testing/describe-messenger.js";
import { noFiles } from "../testing/no-files.js";
import { slackKit, toSlackRequest } from "../testing/slack/slack-kit.js";
import { decodeSlackEvent } from "./decode-slack.js";
import { createSlack } from "./index.js";
import { toPlainWords } from "./to-plain-words.js";

describeMessenger(slackKit);

const at = 1_790_000_000_000;
const decode = (event: object) =>
	decodeSlackEvent(
		{
			type: "event_callback",
			team_id: "T1",
			event_id: "Ev1",
			event: { type: "message", channel: "D1", channel_type: "im", ...event },
		},
		at,
	);

describe("a request of Slack", () => {
	it("that asks whether this address is ours is answered with its challenge", async () => {
		const { channel, simulator } = await slackKit.open(noFiles);
		expect(
			await channel.receive(
				toSlackRequest({ type: "url_verification", challenge: "3eZbr" }, at),
			),
		).toEqual({ kind: "challenge", body: "3eZbr" });
		await simulator.close();
	});

	it("older than five minutes is refused, however well signed", async () => {
		const { channel, simulator } = await slackKit.open(noFiles);
		const request = slackKit.says({ user: "D1", id: 1, text: "hi" }, at);
		expect(
			await channel.receive({ ...request, at: at + 299_000 }),
		).toMatchObject({ kind: "taken" });
		expect(
			await channel.receive({ ...request, at: at + 301_000 }),
		).toMatchObject({ code: "stale" });
		expect(
			await channel.receive({ ...request, at: at - 301_000 }),
		).toMatchObject({ code: "stale" });
		await simulator.close();
	});

	it("brings files, changed words, and what is gone", () => {
		expect(
			decode({
				subtype: "file_share",
				user: "U7",
				text: "look",
				files: [
					{ id: "F1", name: "cup.jpg", mimetype: "image/jpeg", size: 5 },
					null,
				],
			}),
		).toMatchObject({ files: [{ ref: "F1", name: "cup.jpg" }] });
		expect(
			decode({
				subtype: "message_changed",
				message: { user: "U7", text: "order 10234", ts: "17.1" },
			}),
		).toMatchObject({ input: { text: "order 10234", edits: "17.1" } });
		expect(
			decode({ subtype: "message_deleted", deleted_ts: "17.1" }),
		).toMatchObject({ kind: "deleted", messageId: "message|D1|17.1" });
	});

	it("names what is changed or gone by the message that brought it", () => {
		const said = decode({ user: "U7", text: "order 10233", ts: "17.1" });
		const message = { user: "U7", text: "order 10234", ts: "17.1" };
		expect(said).toMatchObject({ externalId: "message|D1|17.1" });
		expect(decode({ subtype: "message_changed", message })).toMatchObject({
			externalId: "Ev1",
			replaces: "message|D1|17.1",
		});
		const tombstone = { ...message, subtype: "tombstone", text: "gone" };
		expect(
			decode({ subtype: "message_changed", message: tombstone }),
		).toMatchObject({ kind: "deleted", messageId: "message|D1|17.1" });
	});

	it("that shows what a link leads to, or changes words of ours, is no new message", () => {
		const message = { user: "U7", text: "see <https://a.example>", ts: "17.1" };
		expect(
			decode({
				subtype: "message_changed",
				message: { ...message, attachments: [{ title: "A" }] },
				previous_message: message,
			}),
		).toMatchObject({ kind: "ignored" });
		expect(
			decode({
				subtype: "message_deleted",
				deleted_ts: "17.2",
				previous_message: { bot_id: "B1", ts: "17.2" },
			}),
		).toMatchObject({ kind: "ignored" });
	});

	it("counts what is said about oneself, or in a thread and the chat, as said", () => {
		for (const subtype of ["me_message", "thread_broadcast"])
			expect(
				decode({ subtype, user: "U7", text: "waits", ts: "17.3" }),
			).toMatchObject({ kind: "arrival", message: { text: "waits" } });
	});

	it("of a bot or from a channel is none of the shop's", () => {
		expect(decode({ user: "U7", bot_id: "B1", text: "hi" })).toMatchObject({
			kind: "ignored",
		});
		expect(
			decode({ user: "U7", channel_type: "channel", text: "hi" }),
		).toMatchObject({ kind: "ignored" });
	});

	it("gives words as they were written", () => {
		expect(
			toPlainWords(
				"see <https://shop.example/a?b=1&amp;c=2|the page> &amp; <mailto:a@shop.example|a@shop.example> 3 &lt; 4 <@U1>",
			),
		).toBe("see the page & a@shop.example 3 < 4 ");
	});
});

describe("Slack", () => {
	it("is not opened without its secrets", () => {
		const options = {
			botToken: "xoxb-sample-token",
			signingSecret: "sample-signing-secret",
			openFile: noFiles,
		};
		expect(() => createSlack({ ...options, signingSecret: "" })).toThrow(
			RangeError,
		);
		expect(() => createSlack({ ...options, botToken: "" })).toThrow(RangeError);
	});

	it("says whether the app may do what it has to", async () => {
		const { channel, simulator } = await slackKit.open(noFiles);
		expect(await channel.inspect?.("")).toMatchObject({ isReady: true });
		simulator.revoke();
		expect(await channel.inspect?.("")).toMatchObject({
			isReady: false,
			checks: [{ name: "token", fix: expect.stringContaining("refuses") }],
		});
		await simulator.close();
		expect(await channel.inspect?.("")).toMatchObject({
			isReady: false,
			checks: [{ fix: expect.stringContaining("does not answer") }],
		});
	});
});
