/** Something that looks like personal data, and where it starts in the text. */
export interface PersonalData {
	readonly what: "email" | "account" | "card";
	readonly text: string;
	readonly offset: number;
}

/**
 * E-mail addresses, bank accounts (IBAN) and payment-card numbers (13 to 19
 * digits that pass the Luhn test, ISO/IEC 7812-1) in a text. Addresses the shop itself states are
 * `allowed`.
 */
export function findPersonalData(
	text: string,
	allowed: ReadonlySet<string>,
): PersonalData[] {
	const found: PersonalData[] = [];
	if (text.includes("@"))
		for (const match of text.matchAll(email))
			if (!allowed.has(match[0].toLowerCase()))
				found.push({
					what: "email",
					text: match[0],
					offset: match.index,
				});
	if (!/\d{2}|\d[ -]\d/.test(text)) return found;
	for (const match of text.matchAll(accountNumber))
		if (isAccountNumber(match[0]))
			found.push({
				what: "account",
				text: match[0],
				offset: match.index,
			});
	for (const match of text.matchAll(cardNumber))
		if (isCardNumber(match[0]))
			found.push({
				what: "card",
				text: match[0],
				offset: match.index,
			});
	return found;
}

// Bounded on every side: no backtracking worth the name.
const email =
	/[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const cardNumber = /(?<![\d{])\d(?:[ -]?\d){12,18}(?!\d)/g;

const accountNumber =
	/\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/g;

/** Check digits of an IBAN (ISO 13616): the number, its first four characters moved to the end and letters as 10 to 35, leaves 1 modulo 97. */
function isAccountNumber(text: string): boolean {
	const plain = text.replaceAll(" ", "");
	let rest = 0;
	for (const c of plain.slice(4) + plain.slice(0, 4)) {
		const value = Number.parseInt(c, 36);
		rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
	}
	return rest === 1;
}

function isCardNumber(text: string): boolean {
	const digits = [...text].filter((c) => c >= "0" && c <= "9").map(Number);
	const sum = digits.reverse().reduce((total, digit, i) => {
		const doubled = i % 2 === 1 ? digit * 2 : digit;
		return total + (doubled > 9 ? doubled - 9 : doubled);
	}, 0);
	return sum % 10 === 0 && new Set(digits).size > 1;
}
