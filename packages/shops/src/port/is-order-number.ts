/** Whether a text can be an order's number: letters, digits and a few marks, up to 40 characters. Nothing in it means anything to a path, a query or a search. */
export function isOrderNumber(text: string): boolean {
	return /^[\p{L}\p{N}][\p{L}\p{N}\-/_.]{0,39}$/u.test(text);
}
