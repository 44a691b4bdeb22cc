import { createConversationState } from "@shopbell/conversation";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Tables } from "../database/tables.js";
import { insertInput } from "../intake/insert-input.js";
import type { Arrival, Store } from "../port/store.js";
import {
	arrival,
	reply,
	turnOf,
	webchat,
} from "../testing/contract/samples.js";
import { startPostgres, type TestPostgres } from "../testing/start-postgres.js";
import { appendEntry } from "../transcript/append-entry.js";

let server: TestPostgres;
let store: Store;

beforeAll(async () => {
	server = await startPostgres();
	store = await createStore({
		database: { kind: "postgres", url: server.url, schema: server.schema() },
		begin: (channel) => createConversationState("c", channel, "en"),
	});
	store.takeTurnsAtOnce((claimed) =>
		turnOf(claimed, { replies: [reply("answer")] }),
	);
});

afterAll(async () => {
	await store.close();
	await server.stop();
});

const said = (externalId: string, conversation: string): Arrival => ({
	...arrival(externalId, externalId),
	conversation: { kind: "known", id: conversation },
});

it("passes over nobody who is being written at the same moment", async () => {
	await store.openConversation(webchat("c1"));
	await store.receive(said("known", "c1"));
	const db = store.database as Kysely<Tables>;
	let receiving: ReturnType<Store["receive"]> | undefined;
	await db.transaction().execute(async (trx) => {
		// Another process writes down what came first, and has not committed yet.
		await appendEntry(trx, "c1", 1, {
			kind: "shopper",
			message: { text: "first", attachments: [] },
		});
		await insertInput(trx, {
			channel: "webchat",
			account: "default",
			externalId: "first",
			conversationId: "c1",
			input: { kind: "message", at: 1, text: "first" },
			at: 1,
		});
		receiving = store.receive(said("second", "c1"));
		await new Promise((resolve) => setTimeout(resolve, 300));
	});
	const receipt = await receiving;
	expect(receipt).toMatchObject({ kind: "accepted", entry: { seq: 4 } });
	expect(receipt).not.toHaveProperty("turned");
	const claim = await store.claim({ workerId: "w", leaseMs: 10_000 });
	expect(claim?.input).toMatchObject({ text: "first" });
});

it("leaves a conversation alone that somebody holds", async () => {
	await store.openConversation(webchat("c2"));
	await store.receive(said("m1", "c2"));
	await sql`update leases set until = ${Date.now() + 60_000} where conversation_id = 'c2'`.execute(
		store.database as Kysely<Tables>,
	);
	expect(await store.receive(said("m2", "c2"))).not.toHaveProperty("turned");
});
