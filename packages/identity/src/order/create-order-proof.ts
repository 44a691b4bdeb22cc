import { timingSafeEqual } from "node:crypto";
import type {
	AttemptLimit,
	AttemptLimiter,
} from "../limits/attempt-limiter.js";
import type { Hasher } from "../records/create-hasher.js";
import { normalizeEmail } from "./normalize-email.js";
import type { ProvenAddresses } from "./proven-addresses.js";

/** Whose order it is, as the shop says. */
export type OrderOwner =
	| {
			readonly kind: "found";
			readonly emails: readonly string[];
			readonly customerId: string | null;
	  }
	| { readonly kind: "none" }
	| { readonly kind: "unavailable" };

/** How a proof ended. `not-proven` does not tell whether there is such an order. */
export type OrderProofOutcome =
	| "proven"
	| "not-proven"
	| "no-proof"
	| "too-many-attempts"
	| "unavailable";

/** A claim that an order is one's own. */
export interface OrderClaim {
	readonly conversationId: string;
	readonly order: string;
	/** What the shopper says is the order's address; null when he offers none. */
	readonly email: string | null;
	/** The customer of the shop's signed token; null for a stranger. */
	readonly customer: {
		readonly id: string;
		readonly email: string | null;
	} | null;
	/** Called at most once, and only when an attempt was left. */
	readonly findOwner: () => Promise<OrderOwner>;
}

/** Attempts at orders. */
export interface OrderLimits {
	/** Of one conversation at any orders. */
	readonly perConversation: AttemptLimit;
	/** Of anybody at one order. */
	readonly perOrder: AttemptLimit;
	/** Of anybody with one e-mail address. */
	readonly perAddress: AttemptLimit;
}

/** Proves that an order is one's own: by the signed token, by a code answered before, or by the address of the order. */
export function createOrderProof(parts: {
	readonly limiter: AttemptLimiter;
	readonly proven: ProvenAddresses;
	readonly hash: Hasher;
	readonly limits: OrderLimits;
	readonly now: () => number;
}): (claim: OrderClaim) => Promise<OrderProofOutcome> {
	const { limiter, proven, hash, limits, now } = parts;
	return async ({ conversationId, order, email, customer, findOwner }) => {
		const at = now();
		if (
			email === null &&
			customer === null &&
			!(await proven.isProven(conversationId, at))
		)
			return "no-proof";
		const subjects = [
			{
				kind: "order-by-conversation",
				id: conversationId,
				limit: limits.perConversation,
			},
			// Nobody is kept from his own order by what others try: a token or a code counts here only.
			...(email === null
				? []
				: [
						{ kind: "order", id: order.toLowerCase(), limit: limits.perOrder },
						{
							kind: "order-by-address",
							id: normalizeEmail(email),
							limit: limits.perAddress,
						},
					]),
		];
		if (!(await limiter.take(subjects, at))) return "too-many-attempts";
		const owner = await findOwner();
		if (owner.kind === "unavailable") {
			await limiter.giveBack(subjects, at);
			return "unavailable";
		}
		const emails = owner.kind === "found" ? owner.emails : [];
		const customerId = owner.kind === "found" ? owner.customerId : null;
		const isSame = (left: string, right: string): boolean =>
			timingSafeEqual(
				Buffer.from(hash("same", left)),
				Buffer.from(hash("same", right)),
			);
		const offered = [email, customer?.email ?? null].filter(
			(item): item is string => item !== null && item !== "",
		);
		const isByAddress = offered.some((item) =>
			emails.some((of) => isSame(normalizeEmail(item), normalizeEmail(of))),
		);
		const isById =
			customer !== null &&
			customerId !== null &&
			isSame(customer.id, customerId);
		const isByCode = await proven.hasAny(conversationId, emails, at);
		if (!isByAddress && !isById && !isByCode) return "not-proven";
		await limiter.giveBack(subjects, at);
		return "proven";
	};
}
