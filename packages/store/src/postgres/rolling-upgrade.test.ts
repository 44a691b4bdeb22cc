import { createConversationState } from "@shopbell/conversation";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createStore } from "../create-store.js";
import type { Store } from "../port/store.js";
import { arrival, reply, turnOf } from "../testing/contract/samples.js";
import { startPostgres, type TestPostgres } from "../testing/start-postgres.js";

let server: TestPostgres;
let store: Store;

beforeAll(async () => {
	server = await startPostgres();
	store = await createStore({
		// One connection, so that every statement is prepared on it already.
		database: {
			kind: "postgres",
			url: server.url,
			schema: server.schema(),
			poolSize: 1,
		},
		begin: (channel) => createConversationState("c", channel, "en"),
	});
});

afterAll(async () => {
	await store.close();
	await server.stop();
});

/** A message from its arrival to the end of its delivery. */
async function serve(externalId: string): Promise<unknown> {
	await store.receive(arrival(externalId));
	const claim = await store.claim({ workerId: "w", leaseMs: 10_000 });
	if (!claim) throw new Error("nothing to claim");
	await store.commit(claim, turnOf(claim, { replies: [reply("hi")] }));
	const delivery = await store.claimDelivery({
		workerId: "w",
		leaseMs: 10_000,
	});
	if (!delivery) throw new Error("nothing to deliver");
	return store.settleDelivery(delivery, { kind: "delivered" });
}

it("goes on while a newer version adds columns to every table", async () => {
	await serve("m1");
	const db = store.database as Kysely<unknown>;
	const { rows } = await sql<{
		readonly name: string;
	}>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(
		db,
	);
	for (const { name } of rows)
		await sql`alter table ${sql.table(name)} add column of_tomorrow text`.execute(
			db,
		);
	expect(await serve("m2")).toBe("settled");
	expect(await store.receive(arrival("m2"))).toMatchObject({
		kind: "duplicate",
	});
});
