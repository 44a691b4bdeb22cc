import type { SlotType } from "@shopbell/knowledge";

const digits: ReadonlySet<SlotType | undefined> = new Set([
	"phone",
	"date",
	"number",
	"money",
]);

/** Whether answers of a type are themselves digits, so that a bare number answers the question. */
export const answersInDigits = (type: SlotType | undefined): boolean =>
	digits.has(type);
