import { createHash } from "node:crypto";
import type { StoredIdentityRecords } from "@shopbell/store";

/** Attempts for one person from one place within the window before it must wait. */
const maxPerPerson = 5;
/** Attempts from one place, whoever it claims to be: an office behind one router still gets in. */
const maxPerPlace = 40;
const windowMs = 5 * 60_000;

/** Tries to count before somebody is asked to wait: so many at once are no person's attempts. */
const maxTries = 20;
const crowdedMs = 1000;

/** Slows down guessing of passwords. A success takes its attempts back, so only failures count. */
export interface SignInLimiter {
	/** Counts an attempt, before it is made: many at once cannot slip through. Answers the milliseconds to wait, 0 when it may be made. */
	attempt(person: string, place: string): Promise<number>;
	succeeded(person: string, place: string): Promise<void>;
}

/** Where attempts are counted. */
export interface SignInLimiterOptions {
	readonly records: Pick<StoredIdentityRecords, "read" | "write">;
	/** Epoch ms. */
	readonly now: () => number;
}

interface Count {
	readonly attempts: number;
	/** Epoch ms. */
	readonly until: number;
}

/**
 * Counts in rows, so that a guesser gains nothing by asking several processes. Keyed by person and
 * place together, so that nobody can lock somebody else out from afar; neither can be read from a key.
 */
export function createSignInLimiter({
	records,
	now,
}: SignInLimiterOptions): SignInLimiter {
	/** Changes a count; answers what it is then, or undefined when others were always faster. */
	async function change(
		key: string,
		to: (attempts: number) => number,
	): Promise<Count | undefined> {
		for (let tries = 0; tries < maxTries; tries += 1) {
			const at = now();
			const record = await records.read(key, at);
			const known = record && (JSON.parse(record.value) as Count);
			// An end beyond the window is one of a clock that had jumped.
			const isValid = known !== undefined && known.until <= at + windowMs;
			const count: Count = {
				attempts: Math.max(0, to(isValid ? known.attempts : 0)),
				until: isValid ? known.until : at + windowMs,
			};
			const isWritten = await records.write({
				key,
				value: JSON.stringify(count),
				version: record?.version ?? 0,
				expiresAt: count.until,
				now: at,
			});
			if (isWritten) return count;
		}
		return undefined;
	}

	const attempt = async (key: string, max: number): Promise<number> => {
		const count = await change(key, (attempts) => attempts + 1);
		if (!count) return crowdedMs;
		return count.attempts > max ? Math.max(1, count.until - now()) : 0;
	};

	const pairKey = (person: string, place: string): string =>
		toKey("pair", `${place} ${person.toLowerCase()}`);
	const placeKey = (place: string): string => toKey("place", place);
	return {
		async attempt(person, place) {
			const wait = await attempt(pairKey(person, place), maxPerPerson);
			return wait > 0 ? wait : attempt(placeKey(place), maxPerPlace);
		},
		async succeeded(person, place) {
			await change(pairKey(person, place), () => 0);
			await change(placeKey(place), (attempts) => attempts - 1);
		},
	};
}

function toKey(kind: string, text: string): string {
	const digest = createHash("sha256").update(text).digest("base64url");
	return `sign-in|${kind}|${digest}`;
}
