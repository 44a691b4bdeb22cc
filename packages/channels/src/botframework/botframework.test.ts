import type { OutgoingMessage } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import {
	type BotAddress,
	decodeBotActivity,
	isServiceUrlAllowed,
	toBotMessages,
} from "./index.js";
import { toPartOutcome } from "./to-part-outcome.js";

const at = 1_700_000_000_000;
const activity = {
	type: "message",
	id: "a1",
	channelId: "msteams",
	serviceUrl: "https://smba.trafficmanager.net/emea/",
	conversation: { id: "c1", conversationType: "personal", tenantId: "t1" },
	from: { id: "u1", name: "Ola", aadObjectId: "x" },
	recipient: { id: "b1", name: "Shop" },
	text: "where is my parcel",
	locale: "pl-PL",
};

describe("an activity", () => {
	it("becomes an arrival that is known by channel, conversation and id", () => {
		expect(decodeBotActivity(activity, at)).toEqual({
			kind: "arrival",
			arrival: {
				kind: "arrival",
				account: "default",
				externalId: "msteams|c1|a1",
				conversationId: "msteams|c1",
				address: {
					channelId: "msteams",
					serviceUrl: "https://smba.trafficmanager.net/emea/",
					conversation: {
						id: "c1",
						conversationType: "personal",
						tenantId: "t1",
					},
					user: { id: "u1", name: "Ola" },
					bot: { id: "b1", name: "Shop" },
				},
				input: {
					kind: "message",
					at,
					text: "where is my parcel",
					locale: "pl-PL",
				},
				message: { text: "where is my parcel" },
			},
		});
	});

	it("without an id is known by its content", () => {
		const idOf = (posted: unknown) => {
			const decoded = decodeBotActivity(posted, at);
			return decoded.kind === "arrival" ? decoded.arrival.externalId : "";
		};
		const { id: _id, ...without } = activity;
		expect(idOf(without)).toBe(idOf({ ...without }));
		expect(idOf(without)).not.toBe(idOf({ ...without, text: "else" }));
	});

	it("loses the mention of the bot and keeps others", () => {
		const decoded = decodeBotActivity(
			{
				...activity,
				text: "<at>Shop</at> ask <at>Jan</at> please",
				entities: [
					{ type: "mention", text: "<at>Shop</at>", mentioned: { id: "b1" } },
					{ type: "mention", text: "<at>Jan</at>", mentioned: { id: "u2" } },
				],
			},
			at,
		);
		expect(decoded).toMatchObject({
			arrival: { input: { text: "ask <at>Jan</at> please" } },
		});
	});

	it("carries a button's value when it is one of ours", () => {
		expect(
			decodeBotActivity({ ...activity, text: "Person", value: "person" }, at),
		).toMatchObject({ arrival: { input: { action: "person" } } });
		expect(
			decodeBotActivity({ ...activity, value: { x: 1 } }, at),
		).not.toHaveProperty("arrival.input.action");
	});

	it("names files that lie elsewhere and leaves out what a channel adds of its own", () => {
		expect(
			decodeBotActivity(
				{
					...activity,
					text: null,
					attachments: [
						{ contentType: "text/html", content: "<p>hi</p>" },
						{
							contentType: "application/vnd.microsoft.card.hero",
							contentUrl: "https://x.example/",
						},
						{ contentType: "image/png", contentUrl: "http://10.0.0.1/a.png" },
						{
							contentType: "image/png",
							contentUrl: "https://x.example/a.png",
							name: "a.png",
						},
					],
				},
				at,
			),
		).toMatchObject({
			arrival: {
				files: [
					{
						name: "a.png",
						ref: "https://x.example/a.png",
						contentType: "application/octet-stream",
					},
				],
			},
		});
	});

	it("has files of the shopper's drive fetched by the address that stands within", () => {
		const decoded = decodeBotActivity(
			{
				...activity,
				text: null,
				attachments: [
					{
						contentType: "application/vnd.microsoft.teams.file.download.info",
						contentUrl: "https://shop-my.sharepoint.com/personal/ola/cup.JPG",
						name: "cup.JPG",
						content: {
							downloadUrl: "https://shop-my.sharepoint.com/download?key=1",
							uniqueId: "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
							fileType: "JPG",
						},
					},
					{
						contentType: "image/*",
						contentUrl: "https://smba.trafficmanager.net/emea/v3/attachments/1",
					},
				],
			},
			at,
		);
		expect(decoded).toMatchObject({
			arrival: {
				files: [
					{
						name: "cup.JPG",
						ref: "https://shop-my.sharepoint.com/download?key=1",
						contentType: "image/jpeg",
					},
					{
						name: "file",
						ref: "https://smba.trafficmanager.net/emea/v3/attachments/1",
						contentType: "image/*",
					},
				],
			},
		});
	});

	it("opens the conversation when the shopper joins, not when the bot does", () => {
		const joined = (id: string) =>
			decodeBotActivity(
				{
					...activity,
					type: "conversationUpdate",
					membersAdded: [{ id, name: "Ola" }],
				},
				at,
			);
		expect(joined("u1")).toMatchObject({
			arrival: { input: { kind: "opened", name: "Ola" } },
		});
		expect(joined("b1")).toEqual({ kind: "ignored" });
	});

	it("takes a changed message as a new one that says which it changes, once for each change", () => {
		const changed = (text: string) =>
			decodeBotActivity(
				{ ...activity, type: "messageUpdate", id: "m1", text },
				at,
			);
		const first = changed("order 10234");
		expect(first).toMatchObject({
			arrival: {
				input: { kind: "message", text: "order 10234", edits: "m1" },
			},
		});
		expect(changed("order 10234")).toEqual(first);
		expect(changed("order 10235")).not.toMatchObject({
			arrival: {
				externalId:
					first.kind === "arrival" ? first.arrival.externalId : "none",
			},
		});
	});

	it("is known by the message that it changes or deletes", () => {
		const name = "msteams|a:1|m1";
		const posted = {
			...activity,
			...{ channelId: "msteams", id: "m1", conversation: { id: "a:1" } },
		};
		expect(
			decodeBotActivity({ ...posted, type: "messageUpdate", text: "b" }, at),
		).toMatchObject({ arrival: { replaces: name } });
		expect(
			decodeBotActivity(
				{ ...posted, type: "messageDelete", text: undefined },
				at,
			),
		).toMatchObject({ kind: "deleted", deletion: { messageId: name } });
	});

	it.each(["typing", "messageReaction", "event", "handoff", "invoke"])(
		"of type %s has no effect",
		(type) => {
			expect(decodeBotActivity({ ...activity, type }, at)).toEqual({
				kind: "ignored",
			});
		},
	);

	it.each([
		["nothing", null],
		["a list", []],
		["no type", { ...activity, type: undefined }],
		["no conversation", { ...activity, conversation: undefined }],
		["no service URL", { ...activity, serviceUrl: "" }],
		["no sender", { ...activity, from: null }],
		["a text that is none", { ...activity, text: { $gt: "" } }],
	])("is refused when it has %s", (_name, posted) => {
		expect(decodeBotActivity(posted, at)).toEqual({ kind: "invalid" });
	});
});

describe("a reply", () => {
	const message: OutgoingMessage = {
		author: { kind: "bot" },
		locale: "en",
		markdown:
			"**30** days, see [here](https://shop.example.com/returns)\n\n1. pack",
		blocks: [
			{
				kind: "paragraph",
				children: [
					{ kind: "strong", children: [{ kind: "text", text: "30" }] },
					{ kind: "text", text: " days, see " },
					{
						kind: "link",
						url: "https://shop.example.com/returns",
						children: [{ kind: "text", text: "here" }],
					},
				],
			},
			{
				kind: "list",
				isOrdered: true,
				items: [[{ kind: "text", text: "pack" }]],
			},
		],
		quickReplies: [
			{ label: "How do I return something?", value: "article:returns.how-to" },
			{ label: "Talk to a person", value: "person" },
		],
		articleId: "returns.period",
		asksFeedback: true,
		asksRating: false,
		fence: 0,
	};
	const address = (channelId: string): BotAddress => ({
		channelId,
		serviceUrl: "https://x.botframework.com/",
		conversation: { id: "c1" },
		user: { id: "u1" },
		bot: { id: "b1" },
	});
	const draw = (of: OutgoingMessage, to: BotAddress) => {
		const [one, ...more] = toBotMessages(of, to);
		if (!one || more.length > 0) throw new Error(`${more.length} more`);
		return one;
	};
	const titles = (channelId: string, of = message) =>
		draw(of, address(channelId)).suggestedActions?.actions.map(
			({ title, value }) => [title, value],
		);

	it("has buttons that send their value where the channel keeps it", () => {
		const drawn = draw(message, address("webchat"));
		expect(drawn).toMatchObject({ textFormat: "markdown", locale: "en" });
		expect(drawn.text).toBe(message.markdown);
		expect(drawn.suggestedActions?.to).toEqual(["u1"]);
		expect(titles("webchat")).toEqual([
			["👍", "helpful:returns.period"],
			["👎", "unhelpful:returns.period"],
			["How do I return something?", "article:returns.how-to"],
			["Talk to a person", "person"],
		]);
	});

	it("has buttons that send their words where only those come back", () => {
		expect(titles("facebook")).toEqual([
			["Talk to a person", "Talk to a person"],
		]);
		expect(draw(message, address("facebook")).text).toMatch(
			/\n\n- How do I return something\?$/,
		);
	});

	it("is plain text with the way on as a list where there are no buttons", () => {
		expect(draw(message, address("twilio"))).toMatchObject({
			textFormat: "plain",
			text: "30 days, see here (https://shop.example.com/returns)\n\n1. pack\n\n- How do I return something?\n- Talk to a person",
		});
		expect(draw(message, address("slack"))).toMatchObject({
			textFormat: "markdown",
			text: `${message.markdown}\n\n- How do I return something?\n- Talk to a person`,
		});
	});

	it("numbers choices, since a number takes one", () => {
		const clarification = {
			...message,
			quickReplies: [
				{ label: "A", value: "article:a" },
				{ label: "B", value: "article:b" },
				{ label: "None of these", value: "none-of-these" },
				{ label: "Talk to a person", value: "person" },
			],
		};
		expect(draw(clarification, address("slack")).text).toMatch(
			/\n\n1\. A\n2\. B\n3\. None of these\n- Talk to a person$/,
		);
	});

	it("asks for a rating with buttons, and numbers nothing beside it", () => {
		const rating = { ...message, asksFeedback: false, asksRating: true };
		expect(titles("msteams", rating)?.map(([title]) => title)).toEqual([
			"1",
			"2",
			"3",
			"4",
			"5",
			"Talk to a person",
		]);
		expect(draw(rating, address("slack")).text).not.toMatch(/^\d\. T/m);
	});

	it("has no buttons in a group of Teams, and names the person who speaks", () => {
		const group = {
			...address("msteams"),
			conversation: { id: "c1", conversationType: "channel" },
		};
		expect(draw(message, group).suggestedActions).toBeUndefined();
		const human = {
			...message,
			author: { kind: "human", id: "a", name: "Anna" },
		} as const;
		expect(draw(human, address("slack")).text).toMatch(/^Anna: /);
	});

	it("names a file in words, for its address opens with a web chat's token alone", () => {
		const sent = {
			...message,
			author: { kind: "human", id: "a", name: "Anna" },
			markdown: "",
			blocks: [],
			quickReplies: [],
			asksFeedback: false,
			attachments: [
				{ name: "a_b.pdf", url: "/f/1.pdf", contentType: "application/pdf" },
			],
		} as const;
		expect(draw(sent, address("webchat")).text).toBe(
			"Anna: A file that cannot be shown here: a\\_b.pdf",
		);
		expect(draw(sent, address("twilio")).text).toBe(
			"Anna: A file that cannot be shown here: a_b.pdf",
		);
	});

	it("survives odd channel names", () => {
		expect(draw(message, address("__proto__")).textFormat).toBe("plain");
	});
});

describe("the list of service URLs", () => {
	const production = { allowsChannels: true, allowsLoopback: false };

	it.each([
		"https://smba.trafficmanager.net/emea/",
		"https://slack.botframework.com/",
		"https://directline.botframework.com",
		"https://europe.webchat.botframework.com/x?y=1",
		"HTTPS://SLACK.BOTFRAMEWORK.COM/",
	])("has %s", (url) => {
		expect(isServiceUrlAllowed(url, production)).toBe(true);
	});

	it.each([
		"",
		"/relative",
		"botframework.com",
		"http://slack.botframework.com/",
		"https://slack.botframework.com:8443/",
		"https://botframework.com.evil.example/",
		"https://evilbotframework.com/",
		"https://slack.botframework.com@evil.example/",
		"https://evil.example/#.botframework.com",
		"https://evil.example/.botframework.com",
		"https://evil.example\\.botframework.com/",
		"https://user:pass@slack.botframework.com/",
		"https://slack.botframework.com./",
		"https://slack.botframework.com%2eevil.example/",
		"https://trafficmanager.net/",
		"https://evil.trafficmanager.net/",
		"https://smba.trafficmanager.net.evil.example/",
		"ftp://slack.botframework.com/",
		"file:///etc/passwd",
		"javascript:alert(1)",
		"http://127.0.0.1:19500/internal",
		"http://localhost/",
		"http://[::1]/",
		"http://[::ffff:127.0.0.1]/",
		"http://2130706433/",
		"http://0x7f.1/",
		"http://0177.0.0.1/",
		"http://0.0.0.0/",
		"http://127.1/",
		"http://10.0.0.1/",
		"http://192.168.0.1/",
		"http://169.254.169.254/latest/meta-data/",
		"https://169.254.169.254/",
		"http://metadata.google.internal/",
		"http://[fd00::1]/",
		"https://①②⑦.⓪.⓪.①/",
	])("has no %s in production", (url) => {
		expect(isServiceUrlAllowed(url, production)).toBe(false);
	});

	it("has this machine alone when there is no app id", () => {
		const demo = { allowsChannels: false, allowsLoopback: true };
		for (const url of [
			"http://localhost:9000",
			"http://127.0.0.1:9000",
			"http://[::1]:9000/",
		])
			expect(isServiceUrlAllowed(url, demo)).toBe(true);
		for (const url of [
			"https://slack.botframework.com/",
			"http://10.0.0.1/",
			"http://127.0.0.1.nip.example/",
			"http://localhost.evil.example/",
			"http://0.0.0.0/",
			"http://x@127.0.0.1/",
			"ftp://127.0.0.1/",
		])
			expect(isServiceUrlAllowed(url, demo)).toBe(false);
	});
});

describe("an error of the connector", () => {
	it.each([
		[{ statusCode: 404 }, "rejected"],
		[{ statusCode: 403 }, "rejected"],
		[{ statusCode: 429 }, "retry"],
		[{ statusCode: 408 }, "unknown"],
		[{ statusCode: 500 }, "unknown"],
		[{ statusCode: 502 }, "unknown"],
		[{ code: "ECONNREFUSED" }, "retry"],
		[{ code: "ENOTFOUND" }, "retry"],
		[{ code: "ECONNRESET" }, "unknown"],
		[{ name: "AbortError" }, "unknown"],
	])("%j means %s", (error, kind) => {
		expect(toPartOutcome(error).kind).toBe(kind);
	});

	it("says how long to wait", () => {
		const headers = { get: () => "7" };
		expect(
			toPartOutcome({ statusCode: 429, response: { headers } }),
		).toMatchObject({ afterMs: 7000 });
	});
});
