import pg from "pg";
import { toStoreError } from "./to-store-error.js";

/**
 * One statement, prepared once per connection under its name. It names its columns one by one: with `*`
 * it would fail in processes that still run when a newer one adds a column.
 */
export interface Statement {
	readonly name: string;
	readonly text: string;
}

/** How to reach the database. */
export interface PoolOptions {
	/** `postgres://user:password@host:port/database`, with `sslmode` and the like as parameters. */
	readonly url: string;
	/** Most connections at once. */
	readonly size: number;
	/** Set as `search_path`; undefined leaves what the database says. */
	readonly schema: string | undefined;
	/** Whether statements may take as long as they like; default false: a minute. */
	readonly isPatient?: boolean;
}

/** Time for a connection, and for a free one of the pool. */
const connectMs = 5000;
/** Time for one of the small statements every message needs. */
const smallStatementMs = 8000;
/** Time for anything else, at both ends. */
const statementMs = 60_000;
/** A transaction whose process sleeps or is gone is undone, so that it holds up nobody. */
const idleInTransactionMs = 10_000;

/** What a query answers. */
export interface Answer<Row> {
	readonly rows: Row[];
	readonly rowCount: number | null;
	readonly command: string;
}

/** A connection taken out of the pool. */
export interface PooledClient {
	query<Row>(text: string, values: readonly unknown[]): Promise<Answer<Row>>;
	release(): void;
}

/** Settings of a connection, for the pool and for whatever needs one of its own. */
export function toConnectionSettings({
	url,
	schema,
	isPatient = false,
}: Omit<PoolOptions, "size">): pg.ClientConfig {
	// 0 is no limit.
	const withinMs = isPatient ? 0 : statementMs;
	return {
		connectionString: url,
		connectionTimeoutMillis: connectMs,
		query_timeout: withinMs,
		statement_timeout: withinMs,
		idle_in_transaction_session_timeout: idleInTransactionMs,
		keepAlive: true,
		keepAliveInitialDelayMillis: 10_000,
		application_name: "shopbell",
		types: { getTypeParser },
		...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
	};
}

/**
 * Connections to PostgreSQL. Broken ones are thrown away, so that the next call gets a sound one as
 * soon as the database is back. Rejects with a `StoreError` when the database cannot be reached.
 */
export class Pool {
	private readonly pool: pg.Pool;

	constructor(options: PoolOptions) {
		this.pool = new pg.Pool({
			...toConnectionSettings(options),
			max: options.size,
			idleTimeoutMillis: 30_000,
		});
		// Connections that break while nobody uses them are simply not used again; those that break in
		// use fail the statement, and nobody listening to the event would end the process.
		this.pool.on("error", () => undefined);
		this.pool.on("connect", (client) => client.on("error", () => undefined));
	}

	/** Runs one small statement, which is a transaction of its own; again when it met another one. */
	async query<Row>(
		statement: Statement,
		values: readonly unknown[],
	): Promise<readonly Row[]> {
		for (let attempt = 1; ; attempt += 1) {
			const client = await this.take();
			try {
				const { rows } = await client.run<Row>({
					...statement,
					values: values.map(toStorable),
					query_timeout: smallStatementMs,
				} as pg.QueryConfig);
				return rows;
			} catch (error) {
				if (!isConflict(error) || attempt >= maxAttempts) throw error;
			} finally {
				client.release();
			}
		}
	}

	/** A connection for a transaction of several statements; to be released. */
	async connect(): Promise<PooledClient> {
		const client = await this.take();
		return {
			query: (text, values) =>
				client.run({ text, values: values.map(toStorable) }),
			release: client.release,
		};
	}

	end(): Promise<void> {
		return this.pool.end();
	}

	private async take(): Promise<{
		run<Row>(config: pg.QueryConfig): Promise<Answer<Row>>;
		release(): void;
	}> {
		let isBroken = false;
		const client = await this.pool.connect().catch((cause: unknown) => {
			throw toStoreError(cause);
		});
		return {
			async run<Row>(config: pg.QueryConfig) {
				try {
					return (await client.query(config)) as unknown as Answer<Row>;
				} catch (cause) {
					const error = toStoreError(cause);
					if (error !== cause) isBroken = true;
					throw error;
				}
			},
			release: () => client.release(isBroken),
		};
	}
}

/** Times a small statement is tried when it meets others. */
const maxAttempts = 5;

/** Whether a transaction met another one and was undone: serialization failure or deadlock. */
export function isConflict(error: unknown): boolean {
	return (
		error instanceof pg.DatabaseError &&
		(error.code === "40001" || error.code === "40P01")
	);
}

/** Whether a unique index refused a row. */
export function isDuplicate(error: unknown): boolean {
	return error instanceof pg.DatabaseError && error.code === "23505";
}

/** PostgreSQL keeps no NUL in a text. */
function toStorable(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(toStorable);
	return typeof value === "string" && value.includes("\0")
		? value.replaceAll("\0", "\uFFFD")
		: value;
}

const int8 = 20;

/** Numbers of eight bytes are ids, counts and instants here, all within what a number holds. */
function getTypeParser(oid: number, format?: "text" | "binary") {
	if (oid === int8 && format !== "binary") return Number;
	return pg.types.getTypeParser(oid, format as "text");
}
