import type { ActionOutcome } from "@shopbell/conversation";
import { isOrderNumber } from "../port/is-order-number.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import type { ShopOrder } from "../port/shop-order.js";
import { type PerformContext, textOf } from "./perform-context.js";

/**
 * Goes on with the order once it is proven to be the shopper's. Without a proof nothing about it
 * leaves: an order that is not there and one of somebody else are the same answer.
 */
export async function withOwnOrder(
	context: PerformContext,
	perform: (order: ShopOrder) => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
	const { call, connector, identity, limits } = context;
	const number = (textOf(context, "order") ?? "").replace(/^[#№]\s*/, "");
	let found: ShopAnswer<ShopOrder> = { kind: "not-found" };
	const proof = await identity.proveOrder({
		conversationId: call.conversationId,
		order: number,
		email: textOf(context, "email"),
		customer: call.customer,
		findOwner: async () => {
			if (isOrderNumber(number))
				found = await connector.findOrder({ order: number }, limits);
			if (found.kind === "unavailable") context.onUnavailable(found);
			if (found.kind === "done")
				return {
					kind: "found",
					emails: found.value.emails,
					customerId: found.value.customerId,
				};
			return { kind: found.kind === "not-found" ? "none" : "unavailable" };
		},
	});
	switch (proof) {
		case "proven":
			break;
		case "not-proven":
			return { kind: "not-found" };
		case "no-proof":
			return { kind: "denied", reason: "identity" };
		case "too-many-attempts":
			return { kind: "denied", reason: "attempts" };
		case "unavailable":
			return { kind: "unavailable" };
	}
	const order = found as ShopAnswer<ShopOrder>;
	return order.kind === "done" ? perform(order.value) : { kind: "unavailable" };
}
