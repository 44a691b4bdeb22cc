/** Throws a `RangeError` for a secret that is missing: without it anybody could write in a shopper’s name. */
export function requireSecret(name: string, value: string): void {
	if (value.trim().length < 8)
		throw new RangeError(
			`The ${name} is missing or shorter than 8 characters.`,
		);
}
