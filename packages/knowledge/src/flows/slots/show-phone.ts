import { parsePhoneNumberFromString } from "libphonenumber-js";

/** A number as `readPhone` keeps it (E.164). */
const kept = /^\+[1-9]\d{6,14}$/;

/**
 * "+48600100200" → "+48 600 100 200": grouped as its country writes it, with the country code,
 * by spaces that do not break. What is no such number stays as it is.
 */
export function showPhone(value: string): string {
	if (!kept.test(value)) return value;
	const number = parsePhoneNumberFromString(value);
	return number?.formatInternational().replaceAll(" ", "\u00a0") ?? value;
}
