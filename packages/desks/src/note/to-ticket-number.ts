import { createHash } from "node:crypto";

/** Crockford's alphabet: no letter that is taken for a digit. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Number under which a shopper can ask for a matter, e.g. `K7QM-2X9D`; the same for the same handoff. */
export function toTicketNumber(handoffId: string): string {
	const bytes = createHash("sha256").update(handoffId).digest();
	const signs = [...bytes.subarray(0, 8)].map((byte) => alphabet[byte % 32]);
	return `${signs.slice(0, 4).join("")}-${signs.slice(4).join("")}`;
}
