import { readMoney, readNumber } from "./read-amount.js";
import { readChoice } from "./read-choice.js";
import { readEmail, readPhone } from "./read-contact.js";
import { readDate } from "./read-date.js";
import { findOrderNumber, readOrderNumber } from "./read-order-number.js";
import { readYesNo } from "./read-yes-no.js";
import {
	invalidReading,
	noReading,
	reading,
	type SlotContext,
	type SlotReading,
	type SlotSpec,
} from "./slot.js";

/** Longest free text taken, in characters. */
export const maxTextLength = 2000;

/** Reads the answer to a question about a slot. */
export function readSlot(
	spec: SlotSpec,
	text: string,
	context: SlotContext,
): SlotReading {
	switch (spec.type) {
		case "order-number":
			return readOrderNumber(text, context.orderNumbers);
		case "email":
			return readEmail(text);
		case "phone":
			return readPhone(text, context.country);
		case "date":
			return readDate(text, spec, context);
		case "number":
			return readNumber(text, spec);
		case "money":
			return readMoney(text, spec);
		case "yes-no":
			return readYesNo(text, context.locale);
		case "choice":
			return readChoice(text, context.labels ?? {}, context.locale);
		case "text":
			return readText(text, spec);
		case "photo":
			return readPhotos(spec, context);
	}
}

/**
 * Looks for a slot in a text that was not an answer to it: only what speaks for itself, an
 * order number, an address, a telephone number; a date is a guess.
 */
export function findSlot(
	spec: SlotSpec,
	text: string,
	context: SlotContext,
): SlotReading {
	switch (spec.type) {
		case "order-number":
			return findOrderNumber(text, context.orderNumbers);
		case "email":
		case "photo": {
			const found = readSlot(spec, text, context);
			return found.kind === "value" ? found : noReading;
		}
		case "phone": {
			const found = readPhone(text, context.country);
			// A row of digits may as well be an order.
			return found.kind === "value" && /\+\d/.test(text) ? found : noReading;
		}
		case "date": {
			const found = readDate(text, spec, context);
			return found.kind === "value" ? reading(found.value, true) : noReading;
		}
		default:
			return noReading;
	}
}

function readText(text: string, { maxLength }: SlotSpec): SlotReading {
	const trimmed = text.trim();
	if (trimmed === "") return noReading;
	return trimmed.length > (maxLength ?? maxTextLength)
		? invalidReading
		: reading(trimmed);
}

function readPhotos({ maxFiles = 5 }: SlotSpec, context: SlotContext) {
	const files = context.files ?? [];
	if (files.length === 0) return noReading;
	const photos = files
		.filter(({ contentType }) => contentType.startsWith("image/"))
		.slice(0, maxFiles)
		.map(({ url }) => url);
	return photos.length > 0 ? reading(photos) : invalidReading;
}
