import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type MessengerKit,
	type MessengerSimulator,
	messengerKits,
} from "@shopbell/channels/testing";
import { signCustomerToken } from "@shopbell/identity";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { LiveKnowledge } from "../knowledge/live-knowledge.js";
import { messengerPath } from "../messengers/messenger-path.js";
import {
	type Bot,
	type Chat,
	openSampleKnowledge,
	startBot,
} from "../shop/testing/start-bot.js";

const secret = Buffer.alloc(32, 5);
/** Machines are slow at times. */
const patience = { timeout: 20_000 };

let folder: string;
let knowledge: LiveKnowledge;
let bot: Bot;
let sent = 0;
const simulators = new Map<string, MessengerSimulator>();

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "links-"));
	knowledge = await openSampleKnowledge(folder);
	for (const name of ["telegram", "viber"])
		simulators.set(
			name,
			(await kitOf(name).open(async () => undefined)).simulator,
		);
	bot = await startBot(
		{
			SHOP_KIND: "none",
			CUSTOMER_TOKEN_SECRET: secret.toString("base64"),
			CUSTOMER_TOKEN_AUDIENCE: "lipa",
			TELEGRAM_TOKEN: "123456:sample-token-of-a-bot",
			TELEGRAM_API_URL: simulators.get("telegram")?.url ?? "",
			VIBER_TOKEN: "sample-viber-token-0123456789",
			VIBER_API_URL: simulators.get("viber")?.url ?? "",
		},
		{ knowledge },
	);
});

afterAll(async () => {
	await bot.stop();
	for (const simulator of simulators.values()) await simulator.close();
	knowledge.close();
	rmSync(folder, { recursive: true, force: true });
});

afterEach(() => {
	for (const { problems } of simulators.values()) expect(problems).toEqual([]);
});

function kitOf(name: string): MessengerKit {
	const kit = messengerKits.find((one) => one.name === name);
	if (!kit) throw new Error(name);
	return kit;
}

/** A shopper on a messenger, each with a name of their own there. */
function shopperOn(name: "telegram" | "viber") {
	const kit = kitOf(name);
	const user = String(7000 + ++sent);
	const deliver = async (
		request: ReturnType<MessengerKit["says"]>,
	): Promise<void> => {
		const webhookSecret = Buffer.from(
			bot.runtime.parts.secret("telegram-webhook"),
		).toString("hex");
		const response = await fetch(bot.origin + messengerPath(name), {
			method: "POST",
			headers: {
				...(request.headers as Record<string, string>),
				"x-telegram-bot-api-secret-token": webhookSecret,
			},
			body: Buffer.from(request.body),
		});
		expect(response.status).toBe(200);
	};
	const shown = () =>
		(simulators.get(name)?.shown ?? []).filter((one) => one.user === user);
	return {
		user,
		says: (text: string) =>
			deliver(kit.says({ user, id: ++sent, text }, Date.now())),
		taps: (text: string, value: string) =>
			deliver(kit.taps({ user, id: ++sent, text, value }, Date.now())),
		start: (parameter: string) =>
			deliver(
				kit.start?.({ user, id: ++sent, parameter }, Date.now()) ??
					kit.says({ user, id: ++sent, text: parameter }, Date.now()),
			),
		reads: async (part: string): Promise<string> => {
			await expect
				.poll(
					() =>
						shown()
							.map(({ text }) => text)
							.join("\n"),
					{
						timeout: 10_000,
					},
				)
				.toContain(part);
			return shown().findLast(({ text }) => text.includes(part))?.text ?? "";
		},
		words: () => shown().map(({ text }) => text),
		conversation: async () => {
			const { store } = bot.runtime.parts;
			// Arrived before, so that the same key is a duplicate which names it.
			const receipt = await store.receive({
				channel: name,
				account: name === "telegram" ? "123456" : "default",
				externalId: `probe|${user}`,
				conversation: {
					kind: "external",
					externalId: user,
					address: kit.address(user),
				},
				input: { kind: "feedback", at: 0, articleId: "none", isHelpful: true },
			});
			if (receipt.kind === "unknown-conversation") throw new Error(user);
			return receipt.conversationId;
		},
	};
}

const signIn = async (chat: Chat, id: string): Promise<void> =>
	chat.signIn(
		await signCustomerToken({
			customer: {
				id,
				name: "Anna Nowak",
				email: `${id}@example.com`,
				phone: null,
			},
			secret,
			audience: "lipa",
			nonce: `nonce-${++sent}-${id}`,
			now: Date.now(),
		}),
	);

/** The reference of the link that the web chat is given. */
async function linkOf(chat: Chat): Promise<string> {
	await chat.say("continue on telegram");
	const text = await chat.reads("t.me/shop_bot?start=");
	return /start=([\w-]+)/.exec(text)?.[1] ?? "";
}

const stateOf = async (id: string) =>
	(await bot.runtime.parts.store.conversation(id))?.state;
const historyOf = async (id: string) =>
	(await bot.runtime.parts.store.desk.history(id)).map(
		({ conversationId }) => conversationId,
	);

describe("a shopper who goes on elsewhere", () => {
	it("comes by a link from the web chat to Telegram, known and signed in after a yes, and the desk has the history of both", async () => {
		const chat = await bot.chat();
		await signIn(chat, "c-7");
		await chat.say("what can you do");
		const telegram = shopperOn("telegram");
		await telegram.start(await linkOf(chat));
		await telegram.reads("another conversation with us (chat on our website)");
		const id = await telegram.conversation();
		expect((await stateOf(id))?.customer).toBeNull();
		await chat.reads("opened in another place (Telegram)");
		await telegram.taps("Yes, that was me", "link-answer:yes");
		await telegram.reads("You are signed in there");
		expect((await stateOf(id))?.customer?.id).toBe("c-7");
		expect(await historyOf(id)).toEqual([chat.conversationId]);
		expect(await historyOf(chat.conversationId)).toEqual([id]);
		await telegram.taps("Talk to a person", "person");
		const { handoffs } = bot.runtime.parts.store;
		await expect
			.poll(async () => (await handoffs.latest(id))?.pack.linked, patience)
			.toMatchObject([
				{
					conversationId: chat.conversationId,
					channel: "webchat",
					asked: [{ text: "what can you do" }],
				},
			]);
	});

	it("comes by a code from one messenger to another, signed in nowhere", async () => {
		const [viber, telegram] = [shopperOn("viber"), shopperOn("telegram")];
		await viber.says("what can you do");
		await viber.says("link code");
		const told = await viber.reads("Your code is");
		const code = /is ([A-Z0-9]{4} [A-Z0-9]{4})\./.exec(told)?.[1] ?? "";
		await telegram.says(code.toLowerCase());
		await telegram.reads("another conversation with us (Viber)");
		await telegram.says("yes");
		await telegram.reads("needn’t repeat anything");
		const id = await telegram.conversation();
		expect((await stateOf(id))?.customer).toBeNull();
		expect(await historyOf(id)).toEqual([await viber.conversation()]);
		await viber.says("unlink");
		await telegram.reads("no longer connected");
		expect(await historyOf(id)).toEqual([]);
		expect(await historyOf(await viber.conversation())).toEqual([]);
	});
});

it("is offered by the web chat where a messenger can be opened by a link", async () => {
	const answer = await fetch(`${bot.origin}/webchat/channels`);
	expect(await answer.json()).toEqual({ channels: ["telegram", "viber"] });
});

describe("an attacker", () => {
	it("who replays a reference gets nothing", async () => {
		const chat = await bot.chat();
		const reference = await linkOf(chat);
		const [owner, thief] = [shopperOn("telegram"), shopperOn("telegram")];
		await owner.start(reference);
		await owner.reads("another conversation with us");
		await thief.start(reference);
		await thief.reads("doesn’t work");
		await thief.taps("Yes, that was me", "link-answer:yes");
		await expect
			.poll(
				() => thief.words().filter((text) => text.includes("work:")).length,
				patience,
			)
			.toBe(2);
		const id = await thief.conversation();
		expect(await historyOf(id)).toEqual([]);
		// The owner's app may bring it again.
		await owner.start(reference);
		await expect
			.poll(
				() => owner.words().filter((text) => text.includes("another")).length,
				patience,
			)
			.toBe(2);
	});

	it("who races the owner has it or has it not, never both", async () => {
		const chat = await bot.chat();
		const reference = await linkOf(chat);
		const both = [shopperOn("telegram"), shopperOn("telegram")];
		await Promise.all(both.map((one) => one.start(reference)));
		const outcome = async () =>
			both
				.map((one) => one.words().join(" "))
				.map((text) =>
					text.includes("another conversation with us")
						? "opened"
						: text.includes("doesn’t work")
							? "refused"
							: "waits",
				)
				.sort();
		await expect.poll(outcome, patience).toEqual(["opened", "refused"]);
	});

	it("who sends a link of his own learns nothing of whom opens it, and signs nobody in", async () => {
		const attacker = await bot.chat();
		await signIn(attacker, "c-evil");
		const reference = await linkOf(attacker);
		const victim = shopperOn("telegram");
		await victim.says("what can you do");
		await victim.start(reference);
		await victim.reads("if somebody sent you the link or code, choose no");
		const id = await victim.conversation();
		expect(await historyOf(attacker.conversationId)).toEqual([]);
		expect((await stateOf(id))?.customer).toBeNull();
		await victim.taps("No", "link-answer:no");
		await victim.reads("stay apart");
		await attacker.reads("no longer connected");
		expect(await historyOf(id)).toEqual([]);
		await victim.taps("Yes, that was me", "link-answer:yes");
		await victim.reads("doesn’t work");
		expect((await stateOf(id))?.customer).toBeNull();
		expect(await historyOf(attacker.conversationId)).toEqual([]);
	});

	it("who has a customer bring his code in does not become that customer", async () => {
		const attacker = shopperOn("telegram");
		await attacker.says("link code");
		const told = await attacker.reads("Your code is");
		const code = /is ([A-Z0-9]{4} [A-Z0-9]{4})\./.exec(told)?.[1] ?? "";
		const victim = await bot.chat();
		await signIn(victim, "c-8");
		await victim.say(code);
		await victim.reads("another conversation with us");
		await victim.say("Yes, that was me", "link-answer:yes");
		await victim.reads("needn’t repeat anything");
		expect((await stateOf(await attacker.conversation()))?.customer).toBeNull();
		expect((await stateOf(victim.conversationId))?.customer?.id).toBe("c-8");
	});

	it("who is another customer is not linked, whatever code he has", async () => {
		const [one, other] = [await bot.chat(), await bot.chat()];
		await signIn(one, "c-9");
		await one.say("link code");
		const told = await one.reads("Your code is");
		await signIn(other, "c-10");
		await other.say(/is ([A-Z0-9]{4} [A-Z0-9]{4})/.exec(told)?.[1] ?? "");
		await other.reads("doesn’t work");
		expect(await historyOf(other.conversationId)).toEqual([]);
	});

	it("who knows the name of a conversation, or guesses codes, gets nowhere", async () => {
		const chat = await bot.chat();
		const thief = shopperOn("telegram");
		await thief.start(chat.conversationId);
		await thief.says(`sb-${chat.conversationId}`.slice(0, 27).padEnd(27, "A"));
		await thief.reads("doesn’t work");
		for (let i = 0; i < 6; i++) await thief.says(`BBBB BBB${(i % 8) + 2}`);
		await thief.reads("too many attempts");
		expect(await historyOf(await thief.conversation())).toEqual([]);
	});
});
