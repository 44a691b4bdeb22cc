import type { Hasher } from "../records/create-hasher.js";
import type { IdentityRecords } from "../records/identity-records.js";
import { updateRecord } from "../records/update-record.js";

/** How many attempts there are in a window; the window starts with the first one. */
export interface AttemptLimit {
	readonly attempts: number;
	readonly windowMs: number;
}

/** Something whose attempts are counted: a conversation, an order, an e-mail address. */
export interface AttemptSubject {
	/** What is counted, e.g. `order-by-conversation`; a new name is a new count. */
	readonly kind: string;
	/** Hashed before it is stored. */
	readonly id: string;
	readonly limit: AttemptLimit;
}

/** Counts attempts before they are made, so that a crash or a race never gives one away. */
export interface AttemptLimiter {
	/** Counts one attempt for every subject; false when any of them has none left. */
	take(subjects: readonly AttemptSubject[], now: number): Promise<boolean>;
	/** Takes back attempts that were counted and turned out to be no guesses. */
	giveBack(subjects: readonly AttemptSubject[], now: number): Promise<void>;
}

/** Limits that survive a restart and hold among parallel attempts. */
export function createAttemptLimiter(
	records: IdentityRecords,
	hash: Hasher,
): AttemptLimiter {
	const keyOf = ({ kind, id }: AttemptSubject): string =>
		`attempts:${kind}:${hash(kind, id)}`;
	return {
		async take(subjects, now) {
			let isAllowed = true;
			for (const subject of subjects) {
				const { attempts, windowMs } = subject.limit;
				const hasLeft = await updateRecord(
					records,
					keyOf(subject),
					now,
					(value) => {
						const [count = 0, expiresAt = now + windowMs] =
							value?.split(" ").map(Number) ?? [];
						return count >= attempts
							? { kind: "keep", result: false }
							: {
									kind: "write",
									value: `${count + 1} ${expiresAt}`,
									expiresAt,
									result: true,
								};
					},
				);
				isAllowed &&= hasLeft;
			}
			return isAllowed;
		},

		async giveBack(subjects, now) {
			for (const subject of subjects)
				await updateRecord(records, keyOf(subject), now, (value) => {
					const [count = 0, expiresAt = 0] =
						value?.split(" ").map(Number) ?? [];
					return count <= 0
						? { kind: "keep", result: undefined }
						: {
								kind: "write",
								value: `${count - 1} ${expiresAt}`,
								expiresAt,
								result: undefined,
							};
				});
		},
	};
}
