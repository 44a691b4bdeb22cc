import { timingSafeEqual } from "node:crypto";
import type {
	AttemptLimit,
	AttemptLimiter,
} from "../limits/attempt-limiter.js";
import { normalizeEmail } from "../order/normalize-email.js";
import type { ProvenAddresses } from "../order/proven-addresses.js";
import type { Hasher } from "../records/create-hasher.js";
import type { IdentityRecords } from "../records/identity-records.js";
import { updateRecord } from "../records/update-record.js";

/** How long a code is good for, ms. */
export const codeLastsMs = 10 * 60_000;

/** Guesses at one code, the right one included. */
export const codeAttempts = 5;

/** Codes that are sent. */
export interface CodeLimits {
	/** In one conversation. */
	readonly perConversation: AttemptLimit;
	/** To one address, from any conversations. */
	readonly perAddress: AttemptLimit;
	/** Guesses in one conversation, over all its codes. */
	readonly guessesPerConversation: AttemptLimit;
	/** Guesses at codes for one address, from any conversations. */
	readonly guessesPerAddress: AttemptLimit;
}

/** What codes are made and checked with. */
export interface CodeProofParts {
	readonly records: IdentityRecords;
	readonly limiter: AttemptLimiter;
	readonly proven: ProvenAddresses;
	readonly hash: Hasher;
	readonly limits: CodeLimits;
	readonly now: () => number;
	/** A number from 0 to below `limit`, unpredictable. */
	readonly randomInt: (limit: number) => number;
	/** Sends the letter with the code; failures are its own business. */
	readonly deliver: (letter: {
		readonly to: string;
		readonly locale: string;
		readonly code: string;
	}) => void;
}

/** Proof by a code of six digits that only the owner of an address can read. */
export interface CodeProof {
	/** Makes a code; it is delivered if `isKnown` says yes. The answer is the same either way. */
	send(request: {
		readonly conversationId: string;
		readonly email: string;
		readonly locale: string;
		readonly isKnown: () => Promise<boolean>;
	}): Promise<
		| { readonly kind: "accepted"; readonly minutes: number }
		| { readonly kind: "too-many-attempts" }
	>;
	/**
	 * Checks a guess at the latest code of this conversation for this address. The same guess
	 * again, by its `idempotencyKey`, is answered as the first time and counts once.
	 */
	check(guess: {
		readonly conversationId: string;
		readonly email: string;
		readonly code: string;
		readonly idempotencyKey?: string;
	}): Promise<"proven" | "wrong" | "too-many-attempts">;
}

/**
 * Codes of six digits, good for ten minutes, five guesses and one use. Stored is a keyed hash,
 * bound to conversation and address. For an address that is not known a code is made, stored and
 * counted all the same and never told to anybody, so that guessing at it is like guessing at any.
 */
export function createCodeProof({
	records,
	limiter,
	proven,
	hash,
	limits,
	now,
	randomInt,
	deliver,
}: CodeProofParts): CodeProof {
	const keyOf = (conversationId: string, email: string): string =>
		`code:${hash("code", conversationId, email)}`;
	return {
		async send({ conversationId, email, locale, isKnown }) {
			const at = now();
			const to = normalizeEmail(email);
			const isAllowed = await limiter.take(
				[
					{
						kind: "code-by-conversation",
						id: conversationId,
						limit: limits.perConversation,
					},
					{ kind: "code-by-address", id: to, limit: limits.perAddress },
				],
				at,
			);
			if (!isAllowed) return { kind: "too-many-attempts" };
			const code = String(randomInt(1_000_000)).padStart(6, "0");
			const expiresAt = at + codeLastsMs;
			await updateRecord(records, keyOf(conversationId, to), at, () => ({
				kind: "write",
				value: `0 ${expiresAt} ${hash("digits", conversationId, to, code)}`,
				expiresAt,
				result: undefined,
			}));
			if (await isKnown()) deliver({ to, locale, code });
			return { kind: "accepted", minutes: codeLastsMs / 60_000 };
		},

		async check({ conversationId, email, code, idempotencyKey }) {
			const at = now();
			const to = normalizeEmail(email);
			const by =
				idempotencyKey === undefined ? "-" : hash("guess", idempotencyKey);
			const kept = await records.read(keyOf(conversationId, to), at);
			const [, , , guessedBy = "-", answered] = kept?.value.split(" ") ?? [];
			if (by !== "-" && guessedBy === by) {
				// Asked by a process that ended before it could tell the answer.
				if (answered !== "proven") return "wrong";
				await proven.add(conversationId, to, at);
				return "proven";
			}
			const isAllowed = await limiter.take(
				[
					{
						kind: "guess-by-conversation",
						id: conversationId,
						limit: limits.guessesPerConversation,
					},
					{
						kind: "guess-by-address",
						id: to,
						limit: limits.guessesPerAddress,
					},
				],
				at,
			);
			if (!isAllowed) return "too-many-attempts";
			const digits = code.replaceAll(/[\s-]/g, "");
			const guessed = hash("digits", conversationId, to, digits);
			const outcome = await updateRecord(
				records,
				keyOf(conversationId, to),
				at,
				(value) => {
					const [tried = "0", expires = "0", digitsKept = ""] =
						value?.split(" ") ?? [];
					const expiresAt = Number(expires);
					if (Number(tried) >= codeAttempts)
						return { kind: "keep", result: "wrong" as const };
					const isRight = isEqual(digitsKept, guessed);
					// The guess counts before anybody learns how it went; a right one uses the code up.
					return value === undefined
						? { kind: "keep", result: "wrong" as const }
						: {
								kind: "write",
								value: `${isRight ? codeAttempts : Number(tried) + 1} ${expiresAt} ${isRight ? "used" : digitsKept} ${by} ${isRight ? "proven" : "wrong"}`,
								expiresAt,
								result: isRight ? ("proven" as const) : ("wrong" as const),
							};
				},
			);
			if (outcome === "proven") await proven.add(conversationId, to, at);
			return outcome;
		},
	};
}

function isEqual(kept: string, guessed: string): boolean {
	const right = Buffer.alloc(guessed.length, kept, "latin1");
	return (
		timingSafeEqual(right, Buffer.from(guessed, "latin1")) &&
		kept.length === guessed.length
	);
}
