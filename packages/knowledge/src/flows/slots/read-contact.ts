import { findPhoneNumbersInText } from "libphonenumber-js";
import {
	invalidReading,
	noReading,
	reading,
	type SlotReading,
} from "./slot.js";

// Bounded on every side, as in the check for personal data.
const email =
	/[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;

/** E-mail address in a text, in small letters; several are a guess at the first. */
export function readEmail(text: string): SlotReading {
	const found = [
		...new Set(
			[...text.matchAll(email)].map(([address]) =>
				address.replace(/\s/g, "").toLowerCase(),
			),
		),
	];
	const [first] = found;
	if (first !== undefined) return reading(first, found.length > 1);
	return text.includes("@") ? invalidReading : noReading;
}

/** Telephone number in a text as E.164; without a prefix it is of `country`. */
export function readPhone(text: string, country: string): SlotReading {
	const found = findPhoneNumbersInText(text.slice(0, 500), {
		defaultCountry: country as "PL",
	});
	const [first] = found;
	if (first !== undefined)
		return reading(first.number.number, found.length > 1);
	const digits = text.match(/\d/g)?.length ?? 0;
	return digits >= 6 ? invalidReading : noReading;
}
