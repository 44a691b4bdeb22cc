import { isLocale, locales } from "../locale/locales.js";
import { fill } from "../locale/strings.js";
import type { ActionResult } from "../wire/conversation.js";
import { formatMoney } from "./money.js";

/** A voucher that was given: its code, and what the shopper may be told of it. */
export interface GivenVoucher {
	readonly code: string;
	readonly text: string;
}

/** The voucher that an action brought, in the shopper's language (English where the desk has it not); null when it brought none. */
export function readVoucher(
	value: ActionResult["value"],
	shopperLocale: string,
): GivenVoucher | null {
	const { code, amount, expires_on: day } = value;
	if (typeof code !== "string" || typeof day !== "string") return null;
	const at = Date.parse(day);
	if (Number.isNaN(at) || !isMoney(amount)) return null;
	const language = shopperLocale.toLowerCase().split("-")[0] ?? "";
	const locale = isLocale(language) ? language : "en";
	return {
		code,
		text: fill(locales[locale].work.voucherText, {
			code,
			amount: formatMoney(amount, locale),
			day: new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
				dateStyle: "long",
				timeZone: "UTC",
			}).format(at),
		}),
	};
}

function isMoney(
	value: unknown,
): value is { readonly amount: number; readonly currency: string } {
	return (
		typeof value === "object" &&
		value !== null &&
		"amount" in value &&
		typeof value.amount === "number" &&
		"currency" in value &&
		typeof value.currency === "string" &&
		/^[A-Z]{3}$/.test(value.currency)
	);
}
