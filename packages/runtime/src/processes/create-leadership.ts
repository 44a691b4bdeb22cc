import type { StoredIdentityRecords } from "@shopbell/store";

/** Whether this process is the one that does a thing which one is to do. */
export interface Leadership {
	/** Asks for it, or prolongs it. Rejects when the store cannot be asked: then nobody leads. */
	leads(): Promise<boolean>;
	/** Gives it up at once, so that another need not wait for its end. */
	resign(): Promise<void>;
}

/** How a leadership is held. */
export interface LeadershipOptions {
	/** Where it is written down, for all processes. */
	readonly records: Pick<StoredIdentityRecords, "read" | "write">;
	/** What is led, e.g. `queue`. */
	readonly name: string;
	readonly processId: string;
	/** Epoch ms; the clocks of all machines are to agree within seconds. */
	readonly now: () => number;
	/** Milliseconds that only go forward; default the process's own. */
	readonly steadyNow?: () => number;
}

/** A leader that was not heard of for this long is followed by another, ms. */
const leaseMs = 10_000;

/** A leader says so anew after this long, ms. */
const renewMs = 2500;

/**
 * A lease in a row. What is done under it must bear being done twice: a leader that was stopped for
 * long may wake up beside its successor. A lease that ends later than any honest clock would have it
 * is void, so that a process whose clock had jumped leads nobody for an hour after its end.
 */
export function createLeadership(options: LeadershipOptions): Leadership {
	const { records, processId, now } = options;
	const steadyNow = options.steadyNow ?? (() => performance.now());
	const key = `leader|${options.name}`;
	let wonAt = Number.NEGATIVE_INFINITY;

	/** Whether the record is this process's now; `expiresAt` is when it ends. */
	const write = async (expiresAt: number): Promise<boolean> => {
		const at = now();
		const held = await records.read(key, at);
		const holder = held && decode(held.value);
		const isForeign =
			holder !== undefined &&
			holder.id !== processId &&
			holder.until <= at + leaseMs * 2;
		if (isForeign) return false;
		return records.write({
			key,
			value: JSON.stringify({ id: processId, until: expiresAt }),
			version: held?.version ?? 0,
			expiresAt,
			now: at,
		});
	};

	return {
		async leads() {
			if (steadyNow() - wonAt < renewMs) return true;
			const askedAt = steadyNow();
			const isWon = await write(now() + leaseMs);
			wonAt = isWon ? askedAt : Number.NEGATIVE_INFINITY;
			return isWon;
		},
		async resign() {
			if (wonAt === Number.NEGATIVE_INFINITY) return;
			wonAt = Number.NEGATIVE_INFINITY;
			await write(now() + 1);
		},
	};
}

/** For the only process of a database. */
export const soleLeadership: Leadership = {
	leads: async () => true,
	resign: async () => {},
};

/** For a process that never does the thing. */
export const noLeadership: Leadership = {
	leads: async () => false,
	resign: async () => {},
};

function decode(text: string): { readonly id: string; readonly until: number } {
	return JSON.parse(text) as { id: string; until: number };
}
