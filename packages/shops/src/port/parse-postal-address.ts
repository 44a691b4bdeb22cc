/** An address as shops store it. */
export interface PostalAddress {
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	/** As the shopper wrote it; null keeps the country of the order. */
	readonly country: string | null;
	/** Name of the receiver; null keeps the one of the order. */
	readonly name: string | null;
}

/** Postcodes with letters (United Kingdom, Ireland, Netherlands, Canada) and those of digits alone. */
const postcode =
	/(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[\dW] ?[A-Z\d]{4}|\d{4} ?[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{2}-\d{3}|\d{3} \d{2}|\d{4}-\d{3}|\d{4,6})(?![\p{L}\d])/u;

/**
 * Reads an address written in one line or several: parts divided by commas or line breaks, one of
 * them with the postcode beside the city. Undefined when street, postcode or city cannot be told
 * for certain: a parcel to a guessed address is worse than a question.
 */
export function parsePostalAddress(text: string): PostalAddress | undefined {
	const parts = text
		.split(/[\n\r,;]+/)
		.map((part) => part.trim().replace(/\s+/g, " "))
		.filter((part) => part !== "");
	if (parts.length < 2 || parts.length > 6 || text.length > 300)
		return undefined;
	// A house number of four digits looks like a postcode, so every part is tried; only one may fit.
	const found = parts.flatMap((part, index) =>
		index > 0 && postcode.test(part) ? (readAt(parts, index) ?? []) : [],
	);
	return found.length === 1 ? found[0] : undefined;
}

/** The address, if the part at `at` has the postcode. */
function readAt(
	parts: readonly string[],
	at: number,
): PostalAddress | undefined {
	const place = parts[at] ?? "";
	const code = postcode.exec(place)?.[0] ?? "";
	const beside = place.replace(code, "").trim();
	const city = beside || (parts[at + 1] ?? "");
	const after = parts.slice(at + (beside ? 1 : 2));
	const before = parts.slice(0, at);
	const hasName =
		before.length > 1 &&
		!/\d/.test(before[0] ?? "") &&
		/\p{L}.*\d/u.test(before[1] ?? "");
	const street = before.slice(hasName ? 1 : 0).join(", ");
	if (!city || /\d/.test(city) || !street || after.length > 1) return undefined;
	if (/\d/.test(after[0] ?? "")) return undefined;
	return {
		street,
		postcode: code,
		city,
		country: after[0] ?? null,
		name: hasName ? (before[0] ?? null) : null,
	};
}

/** The address in one line, as it is read back to the shopper. */
export function toAddressLine(address: PostalAddress): string {
	return [
		address.name,
		address.street,
		`${address.postcode} ${address.city}`,
		address.country,
	]
		.filter((part) => part !== null)
		.join(", ");
}
