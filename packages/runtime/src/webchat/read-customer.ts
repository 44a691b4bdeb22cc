import type { Customer } from "@shopbell/conversation";
import type { TokenOutcome, TokenUse } from "@shopbell/identity";
import type { StoredConversation } from "@shopbell/store";
import type { Log } from "../log/log.js";

/** Checks the shop's signed token of a customer. */
export type CustomerTokenReader = (use: TokenUse) => Promise<TokenOutcome>;

/**
 * What a page says of who is signed in: a customer, null for nobody, undefined for nothing new. A
 * token that cannot be taken ends the sign-in of anybody but the customer it claims to be of, so
 * that nobody at the same browser goes on as the one before.
 */
export async function readCustomer(
	said: {
		/** The page's token; null when it has signed the customer out. */
		readonly token: string | null | undefined;
		/** The same for every attempt to deliver the same message. */
		readonly deliveryId: string;
	},
	conversation: Pick<StoredConversation, "id" | "state">,
	{
		readToken,
		log,
	}: { readonly readToken: CustomerTokenReader; readonly log: Log },
): Promise<Customer | null | undefined> {
	const { token, deliveryId } = said;
	if (token === undefined || token === null) return token;
	const { id: conversationId, state } = conversation;
	const outcome = await readToken({ token, conversationId, deliveryId });
	if (outcome.kind === "customer") return outcome.customer;
	log.warn({
		code: "customer-token.refused",
		conversationId,
		reason: outcome.reason,
	});
	const isSame =
		state.customer !== null && claimedId(token) === state.customer.id;
	return isSame ? undefined : null;
}

/** Whom a token claims to be of, unproven: good for nothing but to keep what was proven before. */
function claimedId(token: string): unknown {
	try {
		const payload = Buffer.from(token.split(".")[1] ?? "", "base64url");
		return (JSON.parse(payload.toString("utf8")) as { sub?: unknown } | null)
			?.sub;
	} catch {
		return undefined;
	}
}
