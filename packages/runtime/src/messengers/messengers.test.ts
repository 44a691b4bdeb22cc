import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WebhookRequest } from "@shopbell/channels";
import {
	type MessengerKit,
	type MessengerSimulator,
	messengerKits,
} from "@shopbell/channels/testing";
import { phrasesOf } from "@shopbell/conversation";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type ConnectedName, connect } from "../doctor/connect.js";
import type { LiveKnowledge } from "../knowledge/live-knowledge.js";
import {
	type Bot,
	openSampleKnowledge,
	startBot,
} from "../shop/testing/start-bot.js";
import { messengerPath } from "./messenger-path.js";

const meta = (url: string) => ({
	META_APP_ID: "7000000001",
	META_APP_SECRET: "sample-app-secret",
	META_VERIFY_TOKEN: "sample-verify-token",
	META_GRAPH_URL: url,
});

/** The settings under which a bot is known to each vendor. */
const environments: Readonly<
	Record<string, (url: string) => Readonly<Record<string, string>>>
> = {
	telegram: (url) => ({
		TELEGRAM_TOKEN: "123456:sample-token-of-a-bot",
		TELEGRAM_API_URL: url,
	}),
	whatsapp: (url) => ({
		...meta(url),
		WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
		WHATSAPP_ACCESS_TOKEN: "sample-access-token",
	}),
	messenger: (url) => ({
		...meta(url),
		MESSENGER_PAGE_ID: "100064000000001",
		MESSENGER_PAGE_TOKEN: "sample-access-token",
	}),
	instagram: (url) => ({
		...meta(url),
		INSTAGRAM_ACCOUNT_ID: "100064000000001",
		INSTAGRAM_TOKEN: "sample-access-token",
	}),
	viber: (url) => ({
		VIBER_TOKEN: "sample-viber-token-0123456789",
		VIBER_API_URL: url,
	}),
	slack: (url) => ({
		SLACK_BOT_TOKEN: "xoxb-sample-token",
		SLACK_SIGNING_SECRET: "sample-signing-secret",
		SLACK_API_URL: url,
	}),
};

let folder: string;
let knowledge: LiveKnowledge;
let bot: Bot | undefined;
let simulator: MessengerSimulator | undefined;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "messengers-"));
	knowledge = await openSampleKnowledge(folder);
});

afterAll(() => {
	knowledge.close();
	rmSync(folder, { recursive: true, force: true });
});

afterEach(async () => {
	await bot?.stop();
	await simulator?.close();
});

/** Teams comes by the Bot Framework's own address. */
const kits = messengerKits.filter(({ name }) =>
	Object.hasOwn(environments, name),
);

describe.each(kits)("a shopper on $name", (kit) => {
	async function start(): Promise<{
		readonly bot: Bot;
		readonly simulator: MessengerSimulator;
	}> {
		const opened = await kit.open(async () => undefined);
		simulator = opened.simulator;
		bot = await startBot(
			{ SHOP_KIND: "none", ...environments[kit.name]?.(simulator.url) },
			{ knowledge },
		);
		return { bot, simulator };
	}

	it("is answered once, however often the vendor brings the message, and always has the way to a person", async () => {
		const started = await start();
		const asked = kit.says(
			{ user: "7001", id: 1, text: "what can you do" },
			Date.now(),
		);
		expect(await post(started.bot, kit, asked)).toBe(200);
		expect(await post(started.bot, kit, asked)).toBe(200);
		await expect.poll(() => started.simulator.shown.length).toBeGreaterThan(0);
		expect(await post(started.bot, kit, asked)).toBe(200);
		expect(
			await post(
				started.bot,
				kit,
				kit.taps(
					{ user: "7001", id: 2, text: "Talk to a person", value: "person" },
					Date.now(),
				),
			),
		).toBe(200);
		await expect
			.poll(() => started.simulator.shown.map(({ text }) => text).join("\n"))
			.toMatch(/colleagues/);
		const first = started.simulator.shown[0];
		expect(
			first?.buttons.some(({ label }) => label === "Talk to a person") ||
				first?.text.includes("Talk to a person"),
		).toBe(true);
		expect(started.simulator.problems).toEqual([]);
	});

	it("is connected by one command, which says what is missing", async () => {
		const started = await start();
		const environment = {
			SHOP_KIND: "none",
			DATA_DIR: started.bot.runtime.parts.settings.dataDir,
			...environments[kit.name]?.(started.simulator.url),
		};
		const messenger = kit.name as ConnectedName;
		expect(await connect({ messenger, environment })).toMatchObject([
			{ check: "settings.PUBLIC_URL", status: "failed" },
		]);
		const findings = await connect({
			messenger,
			environment: { ...environment, PUBLIC_URL: started.bot.origin },
		});
		expect(findings.filter(({ status }) => status === "failed")).toEqual([]);
		expect(findings[0]).toMatchObject({
			check: `channel.${kit.name}.address`,
			status: "ok",
		});
		started.simulator.revoke();
		expect(
			await connect({
				messenger,
				environment: { ...environment, PUBLIC_URL: "http://127.0.0.1:9" },
			}),
		).toEqual(
			expect.arrayContaining([
				expect.objectContaining({
					check: `channel.${kit.name}.address`,
					status: "failed",
				}),
				expect.objectContaining({
					check: `channel.${kit.name}.token`,
					status: "failed",
				}),
			]),
		);
	});

	it("is not spoken for by anybody else", async () => {
		const started = await start();
		const said = kit.says({ user: "7001", id: 1, text: "hello" }, Date.now());
		const forged = { ...said, headers: {} };
		expect(await post(started.bot, kit, forged, false)).toBe(401);
		expect(
			await started.bot.runtime.parts.store.operations.counts(),
		).toMatchObject({ inboxPending: 0 });
		expect(started.simulator.shown).toEqual([]);
	});
});

it("a shopper who floods is asked to come back, and nobody else", async () => {
	const kit = kits.find(({ name }) => name === "telegram");
	if (!kit) throw new Error("There is no Telegram.");
	const opened = await kit.open(async () => undefined);
	simulator = opened.simulator;
	bot = await startBot(
		{ SHOP_KIND: "none", ...environments.telegram?.(simulator.url) },
		{ knowledge },
	);
	let id = 0;
	const say = (user: string): Promise<number> => {
		id += 1;
		const said = { user, id, text: "what can you do" };
		return post(bot as Bot, kit, kit.says(said, Date.now()));
	};
	const answers: number[] = [];
	// A score at a time: all of it within half a minute, also where the machine is slow.
	while (answers.length < 80)
		answers.push(
			...(await Promise.all(Array.from({ length: 20 }, () => say("7001")))),
		);
	expect(answers.filter((status) => status === 200)).toHaveLength(60);
	expect(answers.filter((status) => status === 429)).toHaveLength(20);
	expect(await say("7002")).toBe(200);
});

it("a shopper who opens Viber by a link is welcomed once, in the answer to Viber alone", async () => {
	const kit = kits.find(({ name }) => name === "viber");
	if (!kit) throw new Error("There is no Viber.");
	const opened = await kit.open(async () => undefined);
	const { shown } = opened.simulator;
	simulator = opened.simulator;
	bot = await startBot(
		{ SHOP_KIND: "none", ...environments.viber?.(simulator.url) },
		{ knowledge },
	);
	const started = {
		event: "conversation_started",
		message_token: 9,
		user: { id: "7001", name: "Ola", language: "en" },
		context: "spring",
		subscribed: false,
	};
	const body = new TextEncoder().encode(JSON.stringify(started));
	const { headers } = kit.raw(body, Date.now());
	const answer = await fetch(bot.origin + messengerPath("viber"), {
		method: "POST",
		headers: headers as Record<string, string>,
		body,
	});
	const { text } = (await answer.json()) as { readonly text: string };
	expect(text).toBe(phrasesOf("en").greeting);
	const asked = { user: "7001", id: 10, text: "what can you do" };
	expect(await post(bot, kit, kit.says(asked, Date.now()))).toBe(200);
	await expect.poll(() => shown.length).toBeGreaterThan(0);
	// Neither the same words again nor the greeting by name.
	expect(
		shown.filter((one) => one.text.includes(text) || /\bOla\b/.test(one.text)),
	).toEqual([]);
	expect(simulator.problems).toEqual([]);
});

it("what another program answers on Messenger is read along and never answered", async () => {
	const kit = kits.find(({ name }) => name === "messenger");
	if (!kit) throw new Error("There is no Messenger.");
	const opened = await kit.open(async () => undefined);
	simulator = opened.simulator;
	bot = await startBot(
		{ SHOP_KIND: "none", ...environments.messenger?.(simulator.url) },
		{ knowledge },
	);
	const page = "100064000000001";
	const standby = {
		object: "page",
		entry: [
			{
				id: page,
				standby: [
					{
						sender: { id: "7009" },
						recipient: { id: page },
						timestamp: Date.now(),
						message: { mid: "m-standby", text: "what can you do" },
					},
				],
			},
		],
	};
	const bytes = new TextEncoder().encode(JSON.stringify(standby));
	expect(await post(bot, kit, kit.raw(bytes, Date.now()))).toBe(200);
	// What comes later is answered: by then the other one would have been.
	const asked = { user: "7001", id: 1, text: "what can you do" };
	expect(await post(bot, kit, kit.says(asked, Date.now()))).toBe(200);
	await expect
		.poll(() => opened.simulator.shown.map(({ user }) => user))
		.toContain("7001");
	expect(opened.simulator.shown.map(({ user }) => user)).not.toContain("7009");
});

it("a bot without messengers has no address for them", async () => {
	bot = await startBot({ SHOP_KIND: "none" }, { knowledge });
	for (const { name } of kits)
		expect(
			(await fetch(bot.origin + messengerPath(name), { method: "POST" }))
				.status,
		).toBe(404);
});

it("a bot is not started with half of a messenger's settings", async () => {
	await expect(
		startBot({ SHOP_KIND: "none", SLACK_BOT_TOKEN: "xoxb-1" }, { knowledge }),
	).rejects.toThrow("SLACK_SIGNING_SECRET: needed with SLACK_BOT_TOKEN");
});

/** Brings a request to the bot as the vendor would. */
async function post(
	to: Bot,
	kit: MessengerKit,
	request: WebhookRequest,
	isGenuine = true,
): Promise<number> {
	const secret = Buffer.from(
		to.runtime.parts.secret("telegram-webhook"),
	).toString("hex");
	const response = await fetch(to.origin + messengerPath(kit.name), {
		method: "POST",
		headers: {
			...(request.headers as Record<string, string>),
			...(kit.name === "telegram" && isGenuine
				? { "x-telegram-bot-api-secret-token": secret }
				: {}),
		},
		body: Buffer.from(request.body),
	});
	return response.status;
}
