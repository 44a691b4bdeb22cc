import type { IdentityRecords } from "./identity-records.js";

/** Goes at one record before giving up: with so many writers at one key something is wrong. */
const maxTries = 50;

/** What to do with a record: write a new value, or leave it. */
export type RecordUpdate<Result> =
	| {
			readonly kind: "write";
			readonly value: string;
			readonly expiresAt: number;
			readonly result: Result;
	  }
	| { readonly kind: "keep"; readonly result: Result };

/**
 * Reads, decides and writes as one step: when somebody else writes in between, it decides again on
 * what is there then. Rejects after fifty lost races, which callers take for a refusal.
 */
export async function updateRecord<Result>(
	records: IdentityRecords,
	key: string,
	now: number,
	decide: (value: string | undefined) => RecordUpdate<Result>,
): Promise<Result> {
	for (let tried = 0; tried < maxTries; tried++) {
		const before = await records.read(key, now);
		const update = decide(before?.value);
		if (update.kind === "keep") return update.result;
		const { value, expiresAt, result } = update;
		const version = before?.version ?? 0;
		if (await records.write({ key, value, version, expiresAt, now }))
			return result;
	}
	throw new RangeError("The record changes faster than it can be written.");
}
