import type {
	AttemptLimit,
	AttemptLimiter,
	AttemptSubject,
} from "../limits/attempt-limiter.js";
import type { Hasher } from "../records/create-hasher.js";
import type { IdentityRecords } from "../records/identity-records.js";
import { updateRecord } from "../records/update-record.js";

/** How long a reference or a code leads to its conversation, ms. */
export const linkLastsMs = 10 * 60_000;

/** Characters of `reference` beside its prefix: 6 bits each, 144 in all. */
const referenceLength = 24;
const referenceAlphabet =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// No vowels, so that no word is a code; nothing that looks like something else.
const letters = "BCDFGHJKMNPQRSTVWXZ";
const digits = "23456789";

/** Links and codes that are made and tried. */
export interface LinkLimits {
	/** Made in one conversation. */
	readonly offersPerConversation: AttemptLimit;
	/** Wrong ones tried in one conversation. */
	readonly guessesPerConversation: AttemptLimit;
	/** Wrong codes tried in all conversations together. */
	readonly guessesInAll: AttemptLimit;
}

/** What is shown to a shopper on one channel and brought back on another. */
export type LinkForm =
	/** Travels in an address: `sb-` and 24 letters, digits, `-` and `_`. */
	| "reference"
	/** Typed by hand: 8 letters and digits, 35 bits; the first is a letter, the last a digit. */
	| "code";

/** What became of making one. */
export type LinkOffer =
	| {
			readonly kind: "offered";
			readonly secret: string;
			/** How long it is good for. */
			readonly minutes: number;
	  }
	| { readonly kind: "too-many-attempts" };

/** What became of bringing one back. */
export type LinkRedemption =
	| {
			readonly kind: "redeemed";
			/** The same each time the same conversation brings it back. */
			readonly linkId: string;
			/** Conversation that made it. */
			readonly conversationId: string;
	  }
	/** Never made, expired, used by another conversation, or not to be linked: nobody learns which. */
	| { readonly kind: "wrong" }
	| { readonly kind: "too-many-attempts" };

/** Ways from one conversation to another that only who holds both can take. */
export interface LinkProof {
	offer(request: {
		readonly conversationId: string;
		readonly form: LinkForm;
		/** Customer who is signed in there; null: nobody. */
		readonly customerId: string | null;
	}): Promise<LinkOffer>;
	redeem(request: {
		/** As it was shown; a code in capitals, without spaces and signs. */
		readonly secret: string;
		readonly form: LinkForm;
		/** Conversation that brings it back. */
		readonly conversationId: string;
		/**
		 * Asked before it is used up: who is signed in at the conversation that made it (null: nobody);
		 * `refused` where the two must not be linked.
		 */
		readonly readMaker: (
			conversationId: string,
		) => Promise<
			{ readonly customerId: string | null } | { readonly refused: true }
		>;
	}): Promise<LinkRedemption>;
}

interface KeptOffer {
	readonly linkId: string;
	readonly from: string;
	/** Hash of the customer who was signed in. */
	readonly customer: string | null;
	/** Conversation that brought it back. */
	readonly usedBy: string | null;
	readonly expiresAt: number;
}

/**
 * References and codes, good for ten minutes and one conversation. Stored is a keyed hash of what was
 * shown, bound to the conversation that made it and to who was signed in there at the time. Guesses
 * count before they are checked and are given back where they were none.
 */
export function createLinkProof({
	records,
	limiter,
	hash,
	limits,
	now,
	randomInt,
}: {
	readonly records: IdentityRecords;
	readonly limiter: AttemptLimiter;
	readonly hash: Hasher;
	readonly limits: LinkLimits;
	readonly now: () => number;
	/** A number from 0 to below `limit`, unpredictable. */
	readonly randomInt: (limit: number) => number;
}): LinkProof {
	const keyOf = (form: LinkForm, secret: string): string =>
		`link:${hash("link", form, secret)}`;
	const pick = (from: string, count: number): string =>
		Array.from({ length: count }, () => from[randomInt(from.length)]).join("");
	const make = (form: LinkForm): string =>
		form === "reference"
			? `sb-${pick(referenceAlphabet, referenceLength)}`
			: pick(letters, 1) + pick(letters + digits, 6) + pick(digits, 1);
	const toCustomer = (customerId: string | null): string | null =>
		customerId === null ? null : hash("link-customer", customerId);

	return {
		async offer({ conversationId, form, customerId }) {
			const at = now();
			const isAllowed = await limiter.take(
				[
					{
						kind: "link-offer-by-conversation",
						id: conversationId,
						limit: limits.offersPerConversation,
					},
				],
				at,
			);
			if (!isAllowed) return { kind: "too-many-attempts" };
			const secret = make(form);
			const expiresAt = at + linkLastsMs;
			const offer: KeptOffer = {
				linkId: pick(referenceAlphabet, referenceLength),
				from: conversationId,
				customer: toCustomer(customerId),
				usedBy: null,
				expiresAt,
			};
			const isKept = await updateRecord(
				records,
				keyOf(form, secret),
				at,
				(value) =>
					value === undefined
						? {
								kind: "write",
								value: JSON.stringify(offer),
								expiresAt,
								result: true,
							}
						: { kind: "keep", result: false },
			);
			// The same code twice within ten minutes: as good as never, and never somebody else's.
			if (!isKept) return { kind: "too-many-attempts" };
			return { kind: "offered", secret, minutes: linkLastsMs / 60_000 };
		},

		async redeem({ secret, form, conversationId, readMaker }) {
			const at = now();
			const subjects: readonly AttemptSubject[] = [
				{
					kind: "link-guess-by-conversation",
					id: conversationId,
					limit: limits.guessesPerConversation,
				},
				...(form === "code"
					? [
							{
								kind: "link-guess-in-all",
								id: "all",
								limit: limits.guessesInAll,
							},
						]
					: []),
			];
			if (!(await limiter.take(subjects, at)))
				return { kind: "too-many-attempts" };
			const key = keyOf(form, secret);
			const kept = await records.read(key, at);
			const offer = kept && readOffer(kept.value);
			if (!offer || offer.from === conversationId) return { kind: "wrong" };
			const maker = await readMaker(offer.from);
			if ("refused" in maker || toCustomer(maker.customerId) !== offer.customer)
				return { kind: "wrong" };
			const isOurs = await updateRecord(records, key, at, (value) => {
				const found = value === undefined ? undefined : readOffer(value);
				if (found === undefined) return { kind: "keep", result: false };
				// Vendors deliver twice, and a worker may have ended before it could tell.
				if (found.usedBy !== null)
					return { kind: "keep", result: found.usedBy === conversationId };
				return {
					kind: "write",
					value: JSON.stringify({ ...found, usedBy: conversationId }),
					expiresAt: found.expiresAt,
					result: true,
				};
			});
			if (!isOurs) return { kind: "wrong" };
			await limiter.giveBack(subjects, at);
			return {
				kind: "redeemed",
				linkId: offer.linkId,
				conversationId: offer.from,
			};
		},
	};
}

function readOffer(value: string): KeptOffer {
	return JSON.parse(value) as KeptOffer;
}
