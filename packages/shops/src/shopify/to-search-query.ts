/**
 * Search for the order with exactly this number, in Shopify's search syntax: the number in quotes,
 * with the characters that end a quoted phrase escaped, so that nothing a shopper types becomes a
 * filter of its own. Undefined for a number that no shop gives out.
 */
export function toOrderQuery(number: string): string | undefined {
	if (!/^#?[\p{L}\p{N}][\p{L}\p{N}\-/_.]{0,39}$/u.test(number))
		return undefined;
	return `name:"${number.replace(/^#/, "")}"`;
}
