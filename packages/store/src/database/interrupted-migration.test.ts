import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Kysely, PostgresDialect, SqliteDialect, sql } from "kysely";
import Libsql from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	openPostgres,
	postgresSchemaChanges,
} from "../postgres/open-postgres.js";
import { Pool } from "../postgres/pool.js";
import type { DatabaseSettings } from "../store-options.js";
import { startPostgres, type TestPostgres } from "../testing/start-postgres.js";
import { openDatabase } from "../transfer/opened-database.js";
import { migrate, readApplied, type SchemaChange } from "./migrate.js";
import { sqliteSchemaChanges } from "./migrations.js";

let server: TestPostgres;
let folder: string;
let program: string;

beforeAll(async () => {
	server = await startPostgres();
	folder = mkdtempSync(join(tmpdir(), "migrate-"));
	// Beside the libraries, which are not bundled.
	const cache = fileURLToPath(
		new URL("../../../../node_modules/.cache/shopbell/", import.meta.url),
	);
	mkdirSync(cache, { recursive: true });
	program = `${cache}migrate-until-killed-${process.pid}.mjs`;
	await build({
		entryPoints: [
			fileURLToPath(
				new URL("../testing/migrate-until-killed.ts", import.meta.url),
			),
		],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile: program,
		conditions: ["shopbell-source"],
		external: ["libsql", "pg", "kysely"],
		logLevel: "error",
	});
});

afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	rmSync(program, { force: true });
	await server.stop();
});

/** A kind of database as this test sees it. */
interface Kind {
	readonly make: () => DatabaseSettings;
	readonly changes: readonly SchemaChange[];
	/** Opens it without changing anything. */
	readonly connect: (settings: DatabaseSettings) => Kysely<unknown>;
	/** Everything that makes up the schema, as text. */
	readonly read: (db: Kysely<unknown>) => Promise<readonly string[]>;
	/** Statements at which the program is killed. */
	readonly moments: readonly number[];
}

let files = 0;

const sqlite: Kind = {
	make: () => ({ kind: "embedded", file: join(folder, `${++files}.db`) }),
	changes: sqliteSchemaChanges,
	connect: (settings) => {
		const database = new Libsql(
			settings.kind === "embedded" ? settings.file : "",
		);
		return new Kysely({
			dialect: new SqliteDialect({ database: database as never }),
		});
	},
	read: async (db) => {
		const { rows } = await sql<{
			readonly sql: string;
		}>`select sql from sqlite_master where sql is not null order by sql`.execute(
			db,
		);
		return rows.map((row) => row.sql);
	},
	moments: [5, 12, 33, 60, 90],
};

const postgres: Kind = {
	make: () => ({
		kind: "postgres",
		url: server.url,
		schema: server.schema(),
	}),
	changes: postgresSchemaChanges,
	connect: (settings) =>
		new Kysely({
			dialect: new PostgresDialect({
				pool: new Pool({
					url: server.url,
					schema: settings.kind === "postgres" ? settings.schema : undefined,
					size: 1,
				}) as never,
			}),
		}),
	read: async (db) => {
		const { rows } = await sql<{ readonly text: string }>`
			select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as text
			from information_schema.columns where table_schema = current_schema()
			union all
			select replace(indexdef, current_schema() || '.', '') from pg_indexes where schemaname = current_schema()
			order by 1`.execute(db);
		return rows.map((row) => row.text);
	},
	moments: [8, 13, 15, 19, 26],
};

describe.each([
	["embedded", sqlite],
	["PostgreSQL", postgres],
] as const)(
	"the schema of a process killed while it changes it, %s,",
	(_, kind) => {
		/** The schema after the first changes, for each number of them. */
		async function readReferences(): Promise<readonly (readonly string[])[]> {
			const references: (readonly string[])[] = [];
			for (let count = 1; count <= kind.changes.length; count += 1) {
				const fresh = kind.make();
				if (fresh.kind === "postgres") await makeSchema(fresh.schema ?? "");
				const connection = kind.connect(fresh);
				await migrate(connection, kind.changes.slice(0, count), {
					lock: async () => undefined,
				});
				references.push(await kind.read(connection));
				await connection.destroy();
			}
			return references;
		}

		async function makeSchema(name: string): Promise<void> {
			const db = postgres.connect({ kind: "postgres", url: server.url });
			await sql`create schema ${sql.id(name)}`.execute(db);
			await db.destroy();
		}

		it("is that before a change or that after it, and the next start goes on", async () => {
			const references = await readReferences();
			const whole = references.at(-1);
			let kills = 0;
			const left = new Set<number>();
			for (const moment of kind.moments) {
				const settings = kind.make();
				const { signal, stderr } = spawnSync(
					process.execPath,
					[program, JSON.stringify(settings), String(moment)],
					{ encoding: "utf8" },
				);
				expect(stderr).toBe("");
				if (signal === "SIGKILL") kills += 1;
				const connection = kind.connect(settings);
				const schema = await kind.read(connection);
				const isThere = schema.some((text) =>
					text.includes("kysely_migration"),
				);
				const applied = isThere ? await readApplied(connection) : [];
				await connection.destroy();
				left.add(applied.length);
				if (applied.length > 0)
					expect(schema).toEqual(references[applied.length - 1]);
				else
					expect(schema.filter((text) => !text.includes("kysely"))).toEqual([]);

				const again = await openDatabase(settings);
				expect(await kind.read(again.db as never)).toEqual(whole);
				await again.db.destroy();
			}
			expect(kills).toBe(kind.moments.length);
			expect(left.size).toBeGreaterThan(2);
		});

		it("of a newer version is refused", async () => {
			const settings = kind.make();
			const { db } = await openDatabase(settings);
			await sql`insert into kysely_migration values ('9999-later', '')`.execute(
				db,
			);
			await db.destroy();
			await expect(openDatabase(settings)).rejects.toMatchObject({
				code: "store.newer",
			});
		});
	},
);

describe("processes that start together", () => {
	it("change the schema once", async () => {
		const schema = server.schema();
		const opened = await Promise.all(
			Array.from({ length: 5 }, () =>
				openPostgres({ url: server.url, schema, size: 2 }),
			),
		);
		const [first] = opened;
		expect(await readApplied(first?.db as never)).toHaveLength(
			postgresSchemaChanges.length,
		);
		for (const { db } of opened) await db.destroy();
	});
});
