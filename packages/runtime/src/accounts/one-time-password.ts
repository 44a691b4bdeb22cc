import { randomInt } from "node:crypto";

/** Letters and digits that nobody confuses when reading them from a terminal. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Four groups of four, 79 bits: easy to type, hopeless to guess. */
export function createOneTimePassword(): string {
	const group = (): string =>
		Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(
			"",
		);
	return [group(), group(), group(), group()].join("-");
}
