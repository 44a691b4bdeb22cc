import { isOrderNumber } from "../port/is-order-number.js";

/**
 * Search for the order with exactly this number, in Shopify's search syntax: the number in quotes
 * and without any mark that ends them, so that nothing a shopper types becomes a filter of its own. Undefined for a number that no shop gives out.
 */
export function toOrderQuery(number: string): string | undefined {
	const bare = number.replace(/^#/, "");
	return isOrderNumber(bare) ? `name:"${bare}"` : undefined;
}
