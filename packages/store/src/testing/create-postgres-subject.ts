import { createStore } from "../create-store.js";
import type { PostgresSettings } from "../store-options.js";
import type { TestPostgres } from "./start-postgres.js";
import type { StoreSubject } from "./store-subject.js";

/** Empty schemas of each server, ready to be used again. */
const empty = new WeakMap<object, string[]>();

/** A schema of its own in a server that runs. */
export async function createPostgresSubject(
	server: Pick<TestPostgres, "url" | "schema" | "emptySchema">,
	settings: Pick<PostgresSettings, "wakeUps"> = {},
): Promise<StoreSubject> {
	const free = empty.get(server) ?? [];
	empty.set(server, free);
	const schema = free.pop() ?? server.schema();
	return {
		open: (options) =>
			createStore({
				...options,
				database: {
					kind: "postgres",
					url: server.url,
					schema,
					poolSize: 6,
					...settings,
				},
			}),
		async dispose() {
			await server.emptySchema(schema);
			free.push(schema);
		},
	};
}
