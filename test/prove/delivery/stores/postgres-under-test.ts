import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { createStore } from "@shopbell/store";
import { startPostgres } from "@shopbell/store/testing/postgres";
import { startSeverableLine } from "./severable-line.js";
import type { StoreUnderTest } from "./store-under-test.js";

/**
 * A real PostgreSQL that flushes as it does by default, each run in a schema of its own, reached
 * by a line that can be cut. What is done to the server itself needs one that was started here.
 */
export async function createPostgresUnderTest(): Promise<StoreUnderTest> {
	const server = await startPostgres({ isDurable: true });
	const direct = new URL(server.url);
	const line = await startSeverableLine(
		direct.hostname,
		Number(direct.port || 5432),
	);
	const severable = new URL(server.url);
	severable.hostname = "127.0.0.1";
	severable.port = String(line.port);
	const isOwn = !process.env.DATABASE_URL;
	const along = (state: "cut" | "dead") => async () => {
		line.set(state);
		return async () => line.set("sound");
	};
	const done = async (): Promise<void> => {};
	return {
		kind: "postgres",
		prepare: async ({ isSeverable = false } = {}) => {
			const dataDir = mkdtempSync(join(tmpdir(), "delivery-"));
			const schema = server.schema();
			return {
				dataDir,
				env: {
					DATABASE_URL: isSeverable ? severable.href : server.url,
					DATABASE_SCHEMA: schema,
				},
				open: () =>
					createStore({
						database: { kind: "postgres", url: server.url, schema },
						begin: (channel) =>
							createConversationState(randomUUID(), channel, "en"),
					}),
				remove: async () => {
					rmSync(dataDir, { recursive: true, force: true });
					await server.dropSchema(schema);
				},
			};
		},
		faults: [
			{ name: "PostgreSQL cut off", strike: along("cut") },
			{ name: "PostgreSQL silent", strike: along("dead") },
			...(isOwn
				? [
						{
							name: "PostgreSQL restarted",
							strike: () => server.restart().then(() => done),
						},
						{
							name: "PostgreSQL killed",
							strike: () => server.crash().then(() => done),
						},
					]
				: []),
		],
		close: async () => {
			await line.close();
			await server.stop();
		},
	};
}
