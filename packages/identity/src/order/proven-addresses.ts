import type { Hasher } from "../records/create-hasher.js";
import type { IdentityRecords } from "../records/identity-records.js";
import { updateRecord } from "../records/update-record.js";
import { normalizeEmail } from "./normalize-email.js";

/** Addresses one conversation can have proven; more is nobody's honest need. */
const maxAddresses = 5;

/** Which addresses the shopper of a conversation has proven to be his. */
export interface ProvenAddresses {
	add(conversationId: string, email: string, now: number): Promise<void>;
	has(conversationId: string, email: string, now: number): Promise<boolean>;
	/** Whether any of the addresses is proven. */
	hasAny(
		conversationId: string,
		emails: readonly string[],
		now: number,
	): Promise<boolean>;
	/** Whether anything is proven at all. */
	isProven(conversationId: string, now: number): Promise<boolean>;
}

/** Remembers proofs for `lastsMs` after the last one. */
export function createProvenAddresses(
	records: IdentityRecords,
	hash: Hasher,
	lastsMs: number,
): ProvenAddresses {
	const keyOf = (conversationId: string): string =>
		`proven:${hash("conversation", conversationId)}`;
	const hashOf = (conversationId: string, email: string): string =>
		hash("proven", conversationId, normalizeEmail(email));
	const read = async (
		conversationId: string,
		now: number,
	): Promise<readonly string[]> =>
		(await records.read(keyOf(conversationId), now))?.value.split(" ") ?? [];
	return {
		add: (conversationId, email, now) =>
			updateRecord(records, keyOf(conversationId), now, (value) => {
				const added = hashOf(conversationId, email);
				const others = (value?.split(" ") ?? []).filter(
					(item) => item !== added,
				);
				return {
					kind: "write",
					value: [...others, added].slice(-maxAddresses).join(" "),
					expiresAt: now + lastsMs,
					result: undefined,
				};
			}),
		has: async (conversationId, email, now) =>
			(await read(conversationId, now)).includes(hashOf(conversationId, email)),
		hasAny: async (conversationId, emails, now) => {
			const proven = await read(conversationId, now);
			return emails.some((email) =>
				proven.includes(hashOf(conversationId, email)),
			);
		},
		isProven: async (conversationId, now) =>
			(await read(conversationId, now)).length > 0,
	};
}
