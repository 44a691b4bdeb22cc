import type { SlotType } from "./slots/slot.js";

/** What every flow knows without asking: the signed-in customer, the page, the clock. */
export const knownValues = {
	/** Whether the shop's signed token named the customer. */
	customer_signed_in: "yes-no",
	customer_name: "text",
	customer_email: "email",
	customer_phone: "phone",
	/** Order and product the shopper is looking at. */
	page_order: "order-number",
	page_product: "text",
	/** Things in the cart. */
	cart_items: "number",
	/** ISO day in the shop's time zone. */
	today: "date",
	/** Whether people answer right now. */
	is_open: "yes-no",
	/** `webchat`, `telegram` … */
	channel: "text",
} as const satisfies Readonly<Record<string, SlotType>>;

/** Name of a value every flow knows. */
export type KnownValue = keyof typeof knownValues;

/** Names of the values every flow knows. */
export const knownValueNames = Object.keys(
	knownValues,
) as readonly KnownValue[];

/** Where slots of a type are taken from unless the flow says otherwise. */
export function usualSources(type: SlotType): readonly KnownValue[] {
	switch (type) {
		case "order-number":
			return ["page_order"];
		case "email":
			return ["customer_email"];
		case "phone":
			return ["customer_phone"];
		default:
			return [];
	}
}
