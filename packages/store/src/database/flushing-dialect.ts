import {
	type CompiledQuery,
	type DatabaseConnection,
	type Driver,
	type QueryResult,
	SqliteDialect,
	type SqliteDialectConfig,
	SqliteDriver,
} from "kysely";

/** SQLite whose commits are ended by `flush`, so that nothing else waits for the disk with them. */
export interface FlushingDialectConfig extends SqliteDialectConfig {
	/** Ends the open transaction; resolves when it is on disk. */
	readonly flush: () => Promise<void>;
	/** Told whenever the connection is taken, and when it is free again. */
	readonly onHeld?: (isHeld: boolean) => void;
}

/**
 * Kysely's dialect of SQLite with commits that leave the event loop free: the driver is synchronous,
 * and a flush to disk takes longer than everything else that is done for a message.
 */
export class FlushingDialect extends SqliteDialect {
	constructor(private readonly config: FlushingDialectConfig) {
		super(config);
	}

	override createDriver(): Driver {
		return new FlushingDriver(this.config);
	}
}

class FlushingDriver extends SqliteDriver {
	private connection: DatabaseConnection | undefined;

	constructor(private readonly config: FlushingDialectConfig) {
		super(config);
	}

	override async acquireConnection(): Promise<DatabaseConnection> {
		// Whoever asks meanwhile waits for the connection, which is given back after the flush.
		const connection = await super.acquireConnection();
		this.config.onHeld?.(true);
		this.connection ??= withFlush(connection, this.config.flush);
		return this.connection;
	}

	override async releaseConnection(): Promise<void> {
		this.config.onHeld?.(false);
		await super.releaseConnection();
	}
}

function withFlush(
	connection: DatabaseConnection,
	flush: () => Promise<void>,
): DatabaseConnection {
	return {
		async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
			if (query.sql !== "commit") return connection.executeQuery<R>(query);
			await flush();
			return { rows: [] };
		},
		streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
	};
}
