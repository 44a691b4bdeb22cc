import type { DeskRecords } from "../port/desk-records.js";
import { decodeHandoffEntry, type HandoffEntry } from "./handoff-entry.js";

/** Time a handoff is remembered after the last change: 180 days, longer than any desk keeps a ticket open. */
const keptMs = 180 * 86_400_000;

/** What desks outside know of our handoffs, durably. */
export interface HandoffBook {
	read(handoffId: string): Promise<HandoffEntry | undefined>;
	/** Changes an entry as it is at that moment; answers the new one. `change` may run more than once. */
	change(
		handoffId: string,
		change: (entry: HandoffEntry | undefined) => HandoffEntry,
	): Promise<HandoffEntry>;
	/** Remembers which handoff a name of the desk's stands for, e.g. the id of a ticket. */
	link(name: string, handoffId: string): Promise<void>;
	/** The handoff linked last under this name. */
	find(name: string): Promise<string | undefined>;
}

/** The book of one kind of desk. */
export function createHandoffBook(
	records: DeskRecords,
	kind: string,
	now: () => number,
): HandoffBook {
	const entryKey = (handoffId: string): string =>
		`desk|${kind}|handoff|${handoffId}`;
	const linkKey = (name: string): string => `desk|${kind}|link|${name}`;

	async function write(
		key: string,
		value: string,
		version: number,
	): Promise<boolean> {
		const at = now();
		return records.write({
			key,
			value,
			version,
			expiresAt: at + keptMs,
			now: at,
		});
	}

	return {
		async read(handoffId) {
			const record = await records.read(entryKey(handoffId), now());
			return record && decodeHandoffEntry(record.value);
		},
		async change(handoffId, change) {
			for (;;) {
				const key = entryKey(handoffId);
				const record = await records.read(key, now());
				const before = record && decodeHandoffEntry(record.value);
				const after = change(before);
				const value = JSON.stringify(after);
				if (value === record?.value) return after;
				if (await write(key, value, record?.version ?? 0)) return after;
			}
		},
		async link(name, handoffId) {
			const key = linkKey(name);
			for (;;) {
				const record = await records.read(key, now());
				if (record?.value === handoffId) return;
				if (await write(key, handoffId, record?.version ?? 0)) return;
			}
		},
		async find(name) {
			return (await records.read(linkKey(name), now()))?.value;
		},
	};
}
