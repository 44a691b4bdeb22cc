import type { DeskRecords } from "../port/desk-records.js";

/** Records in memory, as durable as the test. */
export function createMemoryRecords(): DeskRecords {
	const records = new Map<
		string,
		{ readonly value: string; readonly version: number; readonly until: number }
	>();
	const alive = (key: string, now: number) => {
		const record = records.get(key);
		return record && record.until > now ? record : undefined;
	};
	return {
		read: async (key, now) => alive(key, now),
		write: async ({ key, value, version, expiresAt, now }) => {
			if ((alive(key, now)?.version ?? 0) !== version) return false;
			records.set(key, { value, version: version + 1, until: expiresAt });
			return true;
		},
	};
}
