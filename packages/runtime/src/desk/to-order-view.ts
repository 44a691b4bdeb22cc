import type { ActionValue } from "@shopbell/conversation";

type Values = Readonly<Record<string, ActionValue | undefined>>;

/** An order as pages see it, made of what the actions `order.lookup` and `order.tracking` tell. */
export function toOrderView(order: Values, parcel: Values) {
	const text = (value: ActionValue | undefined): string | null =>
		typeof value === "string" && value !== "" ? value : null;
	const tracking = {
		carrier: text(parcel.carrier),
		number: text(parcel.number),
		url: text(parcel.url),
		status: text(parcel.status),
	};
	return {
		number: text(order.order) ?? "",
		status: text(order.status) ?? "",
		placedOn: text(order.placed_on),
		total: isMoney(order.total) ? order.total : null,
		items: Array.isArray(order.items) ? order.items : [],
		shippedOn: text(order.shipped_on),
		deliveredOn: text(order.delivered_on),
		canCancel: order.can_cancel === true,
		canReturn: order.can_return === true,
		tracking: Object.values(tracking).some((value) => value !== null)
			? tracking
			: null,
	};
}

function isMoney(
	value: ActionValue | undefined,
): value is { readonly amount: number; readonly currency: string } {
	return typeof value === "object" && value !== null && "currency" in value;
}
