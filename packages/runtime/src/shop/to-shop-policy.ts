import type { Shop as ShopFacts } from "@shopbell/knowledge";
import type { ShopPolicy } from "@shopbell/shops";

/** Days of a shop that states none: those that the law of the EU grants (Directive 2011/83/EU, articles 9 and 13). */
const statutoryDays = 14;

/**
 * What the shop promises, as its `shop.yaml` says at this moment: `return_days`, `refund_days` and
 * `complaint_days`, each 14 where it is missing.
 */
export function toShopPolicy(
	facts: () => ShopFacts,
	refundLimit: ShopPolicy["refundLimit"],
): ShopPolicy {
	const days = (name: string): number => {
		const fact = facts().facts[name];
		return typeof fact === "number" ? fact : statutoryDays;
	};
	return {
		get timeZone() {
			return facts().timeZone;
		},
		get returnDays() {
			return days("return_days");
		},
		get refundDays() {
			return days("refund_days");
		},
		get answerDays() {
			return days("complaint_days");
		},
		refundLimit,
	};
}
