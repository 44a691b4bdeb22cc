import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { signWebhook } from "@shopbell/desks/webhook";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../shop/testing/start-bot.js";

const key = Buffer.alloc(32, 9);
const secret = `whsec_${key.toString("base64")}`;
const anna = { id: "7", name: "Anna" };

interface Command {
	readonly type: string;
	readonly handoffId: string;
	readonly ticketNumber?: string;
	readonly isPromised?: boolean;
	readonly text?: string;
	readonly note?: string;
	readonly pack?: { readonly asked: readonly { readonly text: string }[] };
}

let desk: Server;
let isDown: boolean;
/** Commands by their id: a desk takes a repeat once. */
let commands: Map<string, Command>;
let bot: Bot;
let reports = 0;

beforeEach(async () => {
	commands = new Map();
	isDown = false;
	desk = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on("data", (chunk: Buffer) => chunks.push(chunk));
		request.on("end", () => {
			if (isDown) {
				response.statusCode = 503;
				response.end();
				return;
			}
			commands.set(
				String(request.headers["webhook-id"]),
				JSON.parse(Buffer.concat(chunks).toString("utf8")) as Command,
			);
			response.statusCode = 204;
			response.end();
		});
	});
	await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
	bot = await startBot({
		DESK_KIND: "webhook",
		DESK_WEBHOOK_URL: `http://127.0.0.1:${(desk.address() as AddressInfo).port}/hook`,
		DESK_WEBHOOK_SECRET: secret,
	});
});

afterEach(async () => {
	await bot.stop();
	desk.closeAllConnections();
	desk.close();
});

const taken = (type: string): readonly Command[] =>
	[...commands.values()].filter((command) => command.type === type);

async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function report(
	body: Readonly<Record<string, unknown>>,
	by = key,
): Promise<number> {
	const text = JSON.stringify(body);
	reports += 1;
	const response = await fetch(`${bot.origin}/desks/webhook`, {
		method: "POST",
		headers: signWebhook(by, `msg_${reports}`, Date.now(), text),
		body: text,
	});
	return response.status;
}

describe("a desk outside", () => {
	it("takes the shopper, speaks in the chat and ends it, and nobody else does", async () => {
		const chat = await bot.chat();
		await chat.say("a human please");
		await until(() => taken("handoff.requested").length > 0);
		const [asked] = taken("handoff.requested");
		const handoffId = asked?.handoffId ?? "";
		expect(asked).toMatchObject({
			isPromised: false,
			pack: { asked: [{ text: "a human please" }] },
		});
		const said = {
			type: "handoff.said",
			handoffId,
			agent: anna,
			messageId: "m1",
			text: "Hello, I am Anna.",
		};
		expect(await report(said, Buffer.alloc(32, 1))).toBe(401);
		expect(await report(said)).toBe(200);
		expect(await report(said)).toBe(200);
		await chat.reads("Hello, I am Anna.");
		await chat.say("where is my mug?");
		await until(() => taken("handoff.message").length > 0);
		expect(taken("handoff.message")).toMatchObject([
			{ handoffId, text: "where is my mug?" },
		]);
		expect(await report({ type: "handoff.resolved", handoffId })).toBe(200);
		await chat.reads("?");
		expect(
			(await chat.replies()).filter(({ text }) => text.includes("I am Anna")),
		).toHaveLength(1);
		expect(await report({ type: "handoff.said", handoffId })).toBe(400);
	});

	it("that is down is told with a number, and has one ticket with that number when it is back", async () => {
		isDown = true;
		const chat = await bot.chat();
		await chat.say("a human please");
		const told = await chat.reads("-");
		const number = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(told)?.[0];
		expect(number, told).toBeDefined();
		isDown = false;
		await until(() => taken("handoff.requested").length > 0);
		expect(taken("handoff.requested")).toMatchObject([
			{ ticketNumber: number, isPromised: true },
		]);
		const handoffId = taken("handoff.requested")[0]?.handoffId ?? "";
		await report({
			type: "handoff.said",
			handoffId,
			agent: anna,
			messageId: "m1",
			text: "Sorry for the wait.",
		});
		await chat.reads("Sorry for the wait.");
		expect(taken("handoff.requested")).toHaveLength(1);
	});
});
