import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	type ContextPack,
	createConversationState,
} from "@shopbell/conversation";
import Libsql from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";

const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };
const day = 24 * 3_600_000;

let folder: string;
let store: Store;
let clock: number;

const open = async (): Promise<void> => {
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now: () => clock,
		begin: (channel) => createConversationState("new", channel, "en"),
	});
};

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "handoffs-"));
	clock = 1_800_000_000_000;
	await open();
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

const pack = (
	conversationId: string,
	fields: Partial<ContextPack> = {},
): ContextPack => ({
	schema: 1,
	handoffId: `${conversationId}.1`,
	conversationId,
	channel: "webchat",
	locale: "en",
	reason: "requested",
	shopper: { name: null },
	page: null,
	asked: [{ text: "Where is my parcel?", at: clock }],
	shown: [],
	articleId: null,
	requestedAt: clock,
	...fields,
});

async function handOff(
	id: string,
	fields: Partial<ContextPack> = {},
): Promise<string> {
	await store.openConversation({
		id,
		channel: "webchat",
		account: "default",
		address: null,
		state: createConversationState(id, "webchat", "en"),
	});
	await store.handoffs.open(pack(id, fields));
	return `${id}.1`;
}

/** Signals that the conversations were told, as they were stored. */
async function signals(): Promise<readonly string[]> {
	const told: string[] = [];
	for (;;) {
		const claim = await store.claim({ workerId: "test", leaseMs: 1000 });
		if (!claim) return told;
		if (claim.input.kind === "desk") told.push(claim.input.signal.kind);
		await store.commit(claim, {
			state: claim.conversation.state,
			replies: [],
			deliverReplies: false,
			timers: [],
			deskCommands: [],
			calls: [],
			events: [],
		});
	}
}

const customer = (id: string): Partial<ContextPack> => ({
	customer: { id, isVerified: true, class: "customer" },
	articleId: "returns.how-to",
});

describe("a handoff", () => {
	it("of a customer who comes back within a week is kept for the agent of before, as a repeat", async () => {
		const first = await handOff("c1", customer("17"));
		await store.handoffs.accept(first, anna);
		await store.handoffs.resolve(first, anna);
		clock += 6 * day;
		await handOff("c2", customer("17"));
		await handOff("c3", customer("18"));
		clock += 8 * day;
		await handOff("c4", customer("17"));
		const { snapshot } = await store.handoffs.queue(clock);
		expect(
			snapshot.waiting.map(({ handoffId, preferredAgentId, priority }) => [
				handoffId,
				preferredAgentId,
				priority,
			]),
		).toEqual([
			["c2.1", "anna", "repeat"],
			["c3.1", null, "normal"],
			["c4.1", null, "normal"],
		]);
	});

	it("that goes back and forth is told each time, once", async () => {
		await store.desk.changeAgent(anna, { state: "available" });
		await store.desk.changeAgent(boris, { state: "available" });
		const id = await handOff("c1");
		await store.handoffs.accept(id, anna);
		await store.handoffs.transfer(id, anna, null);
		await store.handoffs.accept(id, boris);
		await store.handoffs.transfer(id, boris, { kind: "agent", agent: anna });
		await store.handoffs.transfer(id, anna, { kind: "agent", agent: boris });
		await store.handoffs.release(id, boris);
		await store.handoffs.release(id, boris);
		expect(await signals()).toEqual([
			"acknowledged",
			"accepted",
			"transferred",
			"accepted",
			"transferred",
			"transferred",
			"released",
		]);
	});

	it("is given by exactly one of many transfers, accepts, take-overs and fall-backs at once", async () => {
		await store.desk.changeAgent(anna, { state: "available" });
		for (let round = 0; round < 30; round++) {
			const id = await handOff(`r${round}`);
			const { versions } = await store.handoffs.queue(clock);
			const version = versions.get(id) ?? 0;
			await Promise.all([
				store.handoffs.accept(id, anna),
				store.handoffs.accept(id, boris),
				store.handoffs.apply(
					{ kind: "fall-back", handoffId: id },
					version,
					clock,
				),
				store.handoffs.apply({ kind: "end", handoffId: id }, version, clock),
				store.handoffs.leaveTicket(id, null),
			]);
			const handoff = await store.handoffs.get(id);
			const told = (await signals()).filter((kind) => kind !== "acknowledged");
			switch (handoff?.status) {
				case "accepted":
					// A ticket that was made first may be taken up, which is told as well.
					expect(told.at(-1)).toBe("accepted");
					expect(told.filter((kind) => kind === "accepted")).toHaveLength(1);
					break;
				case "fallen-back":
					expect(told).toEqual(["fell-back"]);
					break;
				default:
					expect([handoff?.status, told]).toEqual(["expired", ["expired"]]);
			}
		}
	});

	it("of an earlier version is brought up to date with what its pack says", async () => {
		const id = await handOff("c1", customer("17"));
		await store.close();
		toEarlierVersion(join(folder, "shopbell.db"));

		await open();
		const { snapshot } = await store.handoffs.queue(clock);
		expect(snapshot.waiting).toMatchObject([
			{
				handoffId: id,
				need: { topic: "returns", language: "en", customerClass: "customer" },
				requestedAt: clock,
				rung: "offer",
			},
		]);
	});
});

describe("an answer to the rating question", () => {
	it("counts once for the person’s part and once for the bot’s", async () => {
		const handoffId = await handOff("c1");
		await store.handoffs.accept(handoffId, anna);
		const rating = {
			conversationId: "c1",
			episode: 1,
			instrument: "csat",
			score: 5,
		};
		for (let again = 0; again < 3; again++) {
			await store.handoffs.rate({ ...rating, of: "human", handoffId });
			await store.handoffs.rate({ ...rating, of: "bot", handoffId: null });
		}
		const ratings = await store.desk.ratings(0);
		expect(ratings.map(({ of }) => of).sort()).toEqual(["bot", "human"]);
	});
});

/** Takes back what the desk's migration and later ones have added. */
function toEarlierVersion(file: string): void {
	const db = new Libsql(file);
	const names = (sql: string): readonly string[] =>
		(db.prepare(sql).all() as { readonly name: string }[]).map(
			({ name }) => name,
		);
	const known =
		"conversations inbox transcript outbox timers events handoffs calls identity_records " +
		"conversations_external inbox_once inbox_pending outbox_open timers_due events_at " +
		"handoffs_status calls_once identity_records_expiry " +
		"id conversation_id status pack_json agent_id agent_name requested_at accepted_at closed_at";
	const isNew = (name: string): boolean =>
		!known.split(" ").includes(name) && !/^(kysely|sqlite)/.test(name);
	db.exec("pragma foreign_keys = off");
	db.exec("delete from kysely_migration where name >= '0003'");
	for (const type of ["index", "table"])
		for (const name of names(
			`select name from sqlite_master where type = '${type}'`,
		).filter(isNew))
			db.exec(`drop ${type} ${name}`);
	for (const name of names(
		"select name from pragma_table_info('handoffs')",
	).filter(isNew))
		db.exec(`alter table handoffs drop column ${name}`);
	db.exec("alter table conversations drop column customer_id");
	db.exec("alter table outbox drop column created_at");
	for (const name of ["inbox", "outbox", "calls"])
		db.exec(`alter table ${name} drop column trace`);
	db.close();
}
