import type { ReadSettings } from "./settings-schema.js";

/** `web` serves and has no loops; `worker` works and serves its health alone. */
export type ProcessRole = "all" | "web" | "worker";

/** One process among several: where it stores, what it does, and how much at once. */
export interface ProcessSetting {
	/** Null: the embedded database in the data folder. */
	readonly postgres: {
		readonly url: string;
		readonly schema: string;
		readonly wakeUps: "listen" | "poll";
		readonly poolSize: number;
	} | null;
	readonly role: ProcessRole;
	/** All secrets are derived from it; null: they are kept in the data folder. */
	readonly secretKey: Uint8Array | null;
	/** Pieces of work of a kind that one process does side by side. */
	readonly concurrency: {
		readonly turns: number;
		readonly deliveries: number;
		readonly calls: number;
	};
	/** Bounds above which a process asks to come back later. */
	readonly bounds: {
		/** Requests under way. */
		readonly requests: number;
		readonly sockets: number;
		/** Messages waiting for their answer, in all processes. */
		readonly waiting: number;
	};
	/** Load balancers on other machines, as addresses or networks. */
	readonly trustedProxies: readonly string[];
	/** Time between being told to end and refusing new connections, ms. */
	readonly drainMs: number;
}

/** What is missing for a process among several, a line each. */
export function checkProcessSettings(all: ReadSettings): readonly string[] {
	return all.ROLE !== "all" && all.DATABASE_URL === undefined
		? [`DATABASE_URL: ROLE=${all.ROLE} needs it`]
		: [];
}

/** One process among several, of settings that `checkProcessSettings` finds nothing wrong with. */
export function toProcessSetting(all: ReadSettings): ProcessSetting {
	return {
		postgres:
			all.DATABASE_URL === undefined
				? null
				: {
						url: all.DATABASE_URL,
						schema: all.DATABASE_SCHEMA,
						wakeUps: all.DATABASE_WAKE_UPS,
						poolSize: all.DATABASE_POOL,
					},
		role: all.ROLE,
		secretKey:
			all.SECRET_KEY === ""
				? null
				: new Uint8Array(Buffer.from(all.SECRET_KEY, "base64")),
		concurrency: {
			turns: all.WORK_TURNS ?? (all.DATABASE_URL === undefined ? 16 : 4),
			deliveries: all.WORK_DELIVERIES,
			calls: all.WORK_CALLS,
		},
		bounds: {
			requests: all.MAX_REQUESTS,
			sockets: all.MAX_SOCKETS,
			waiting: all.MAX_WAITING,
		},
		trustedProxies: all.TRUSTED_PROXIES,
		drainMs: all.DRAIN_SECONDS * 1000,
	};
}
