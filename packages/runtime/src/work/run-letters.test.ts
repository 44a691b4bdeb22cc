import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { type Letter, letterLocales } from "@shopbell/identity";
import { createStore, type Store } from "@shopbell/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Log, silentLog } from "../log/log.js";
import { runLetters } from "./run-letters.js";

let folder: string;
let store: Store;
let clock: number;
let sent: Letter[];
let stop: (() => Promise<void>) | undefined;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "letters-"));
	clock = Date.parse("2027-03-01T10:00:00Z");
	sent = [];
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: () => clock,
		canSendLetters: true,
		begin: (channel) => createConversationState("new", channel, "en"),
	});
});

afterEach(async () => {
	await stop?.();
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Starts the worker; the mail server refuses the first `refusals` letters. */
function start(refusals = 0, log: Log = silentLog): { wake(): void } {
	let left = refusals;
	const loop = runLetters({
		store,
		sender: {
			send: async (letter) => {
				if (left-- > 0) throw new Error(`refused ${letter.to}`);
				sent.push(letter);
			},
			close: () => undefined,
		},
		shop: () => ({ name: "Lipa", timeZone: "Europe/Warsaw" }),
		now: () => clock,
		log,
	});
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "letters") loop.wake();
	});
	stop = async () => {
		unsubscribe();
		await loop.stop();
	};
	return loop;
}

async function converse(id: string, locale: string): Promise<void> {
	const state = createConversationState(id, "webchat", locale);
	await store.openConversation({
		id,
		channel: "webchat",
		account: "default",
		address: null,
		state,
	});
	await store.receive({
		channel: "webchat",
		account: "default",
		externalId: id,
		conversation: { kind: "known", id },
		input: { kind: "message", at: clock, text: "Where is it?" },
		message: {
			text: "Where is it?\nIt was {number} euros.",
			attachments: [{ name: "cup.png", url: "/x", contentType: "image/png" }],
		},
	});
}

const handOff = (id: string, locale: string) =>
	store.handoffs.open({
		schema: 1,
		handoffId: `${id}.1`,
		conversationId: id,
		channel: "webchat",
		locale,
		reason: "requested",
		shopper: { name: null },
		page: null,
		asked: [{ text: "Where is\nmy parcel?", at: clock }],
		shown: [],
		articleId: null,
		requestedAt: clock,
	});

const isSent = (count: number) =>
	expect.poll(() => sent.length, { timeout: 20_000 }).toBe(count);

describe("a transcript by e-mail", () => {
	it.each(letterLocales)("is sent once, in %s", async (locale) => {
		await converse("c1", locale);
		start();
		for (let again = 0; again < 3; again++)
			await store.handoffs.emailTranscript({
				key: "delivery 1",
				conversationId: "c1",
				to: "anna@shop.example",
			});
		await isSent(1);
		const [letter] = sent;
		expect(letter).toMatchObject({ to: "anna@shop.example", locale });
		expect(letter?.text).toContain("Where is it?\nIt was {number} euros.");
		expect(letter?.text).toContain("cup.png");
		expect(letter?.text).toContain("11:00");
		expect(`${letter?.subject}${letter?.text}`).not.toMatch(/\{(shop|lines)\}/);
		expect(letter?.subject).toContain("Lipa");
	});
});

describe("the number of a ticket", () => {
	it("goes to the address that was given, also when it comes later, once", async () => {
		await converse("c1", "pl");
		await handOff("c1", "pl");
		start();
		await store.handoffs.leaveTicket("c1.1", null);
		for (let again = 0; again < 3; again++)
			await store.handoffs.leaveTicket("c1.1", "anna@shop.example");
		await isSent(1);
		const [ticket] = await store.desk.tickets();
		expect(sent[0]).toMatchObject({
			subject: `Twoje pytanie, numer ${ticket?.number}`,
			text: expect.stringContaining("Where is my parcel?"),
		});
		await expect
			.poll(async () => (await store.desk.tickets())[0]?.letter)
			.toBe("sent");
	});

	it("is tried again when the mail server refuses it, and no log holds the address", async () => {
		await converse("c1", "en");
		await handOff("c1", "en");
		const lines: unknown[] = [];
		const write = (line: unknown): void => void lines.push(line);
		const loop = start(2, {
			error: write,
			warn: write,
			info: write,
			debug: write,
		});
		await store.handoffs.leaveTicket("c1.1", "anna@shop.example");
		for (const [attempt, waited] of [0, 10_000, 20_000].entries()) {
			clock += waited;
			loop.wake();
			await expect
				.poll(() => lines.length + sent.length, { timeout: 20_000 })
				.toBe(attempt + 1);
		}
		expect(sent).toHaveLength(1);
		expect(JSON.stringify(lines)).not.toContain("anna@");
		expect(lines).toHaveLength(2);
	});

	it("stands at the desk alone where no letters are sent", async () => {
		await store.close();
		store = await createStore({
			database: { kind: "embedded", file: join(folder, "shopbell.db") },
			now: () => clock,
			begin: (channel) => createConversationState("new", channel, "en"),
		});
		await converse("c1", "en");
		await handOff("c1", "en");
		await store.handoffs.leaveTicket("c1.1", "anna@shop.example");
		expect(await store.desk.tickets()).toMatchObject([
			{ email: "anna@shop.example", letter: null },
		]);
		expect(await store.desk.nextLetter()).toBeUndefined();
	});
});
