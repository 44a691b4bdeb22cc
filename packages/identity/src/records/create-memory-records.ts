import type { IdentityRecords } from "./identity-records.js";

/** Records that end with the process: for tests and the terminal chat. */
export function createMemoryRecords(): IdentityRecords {
	const records = new Map<
		string,
		{ value: string; version: number; expiresAt: number }
	>();
	const find = (key: string, now: number) => {
		const record = records.get(key);
		return record && record.expiresAt > now ? record : undefined;
	};
	return {
		async read(key, now) {
			const record = find(key, now);
			return record && { value: record.value, version: record.version };
		},
		async write({ key, value, version, expiresAt, now }) {
			if ((find(key, now)?.version ?? 0) !== version) return false;
			records.set(key, { value, version: version + 1, expiresAt });
			return true;
		},
		async removeExpired(now) {
			let removed = 0;
			for (const [key, { expiresAt }] of records) {
				if (expiresAt > now) continue;
				records.delete(key);
				removed++;
			}
			return removed;
		},
	};
}
