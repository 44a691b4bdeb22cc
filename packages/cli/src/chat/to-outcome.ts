import type { ActionOutcome, ActionValue } from "@shopbell/conversation";
import type { ShopAnswer } from "./read-shop-answer.js";

/** A played answer as the port of a shop would give it. */
export function toOutcome(shop: ShopAnswer): ActionOutcome {
	switch (shop) {
		case "not-found":
		case "unavailable":
			return { kind: shop };
		case "denied":
			return { kind: "denied", reason: "rules" };
		case "invalid":
			return { kind: "invalid", field: null };
		default:
			return {
				kind: "ok",
				value: shop as Readonly<Record<string, ActionValue>>,
			};
	}
}
