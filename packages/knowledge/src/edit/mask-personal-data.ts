/** What stands in place of a letter or digit that is nobody's business. */
const dot = "•";

// Bounded on every side: no backtracking worth the name.
const email =
	/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const address = /\b(?:https?:\/\/|www\.)\S{1,500}/giu;
/** A run of letters and digits, with the separators of telephone and card numbers inside. */
const numberLike =
	/\+?[\p{L}\p{N}]{0,8}\p{N}(?:[ ()./-]{0,2}\p{N}|\p{L}){0,40}/gu;
/** Fewer digits are a size, a price or a number of days. */
const leastDigits = 4;

/**
 * A shopper's words without e-mail addresses, web addresses and numbers of four or more digits
 * (orders, telephones, accounts, cards). Names cannot be told from words and stay.
 */
export function maskPersonalData(text: string): string {
	return text
		.replace(email, `${dot}@${dot}`)
		.replace(address, dot)
		.replace(numberLike, (found) => {
			const digits = found.match(/\p{N}/gu)?.length ?? 0;
			return digits >= leastDigits ? dot.repeat(4) : found;
		});
}

/** A masked text as a phrasing to begin with: the gaps closed. */
export const withoutMasks = (text: string): string =>
	text
		.replace(/[•@]*•[•@]*/gu, " ")
		.replace(/\s+/gu, " ")
		.trim();
