import type {
	OrderStatus,
	Parcel,
	ParcelStatus,
	ShopOrder,
} from "../port/shop-order.js";
import { toHttpsUrl } from "../port/to-https-url.js";
import type { AdminOrder } from "./admin-schemas.js";

/** `FulfillmentDisplayStatus` and `FulfillmentEventStatus` in the words of every shop; what is not here says nothing about the parcel. */
const parcelStatuses: Readonly<Record<string, ParcelStatus>> = {
	LABEL_PRINTED: "announced",
	LABEL_PURCHASED: "announced",
	SUBMITTED: "announced",
	CONFIRMED: "on-the-way",
	CARRIER_PICKED_UP: "on-the-way",
	FULFILLED: "on-the-way",
	IN_TRANSIT: "on-the-way",
	MARKED_AS_FULFILLED: "on-the-way",
	DELAYED: "delayed",
	OUT_FOR_DELIVERY: "out-for-delivery",
	ATTEMPTED_DELIVERY: "attempted",
	READY_FOR_PICKUP: "ready-for-pickup",
	PICKED_UP: "delivered",
	DELIVERED: "delivered",
	NOT_DELIVERED: "lost",
	FAILURE: "lost",
};

/** An order of Shopify in the words of every shop. */
export function toShopOrder(order: AdminOrder): ShopOrder {
	const sent = order.fulfillments.filter(
		({ displayStatus }) =>
			displayStatus !== "CANCELED" && displayStatus !== "LABEL_VOIDED",
	);
	const last = sent.at(-1);
	const status = toStatus(order, sent);
	const isUntouched =
		order.cancelledAt === null &&
		sent.length === 0 &&
		[
			"UNFULFILLED",
			"OPEN",
			"SCHEDULED",
			"ON_HOLD",
			"PENDING_FULFILLMENT",
		].includes(order.displayFulfillmentStatus);
	const money = order.totalPriceSet.shopMoney;
	return {
		id: order.id,
		number: order.name.replace(/^#/, ""),
		status,
		emails: [
			order.email,
			order.customer?.defaultEmailAddress?.emailAddress,
		].filter((email) => typeof email === "string"),
		// As themes know it (`customer.id`): the number at the end of the global id.
		customerId: order.customer?.id.split("/").at(-1) ?? null,
		placedAt: order.createdAt,
		total: { amount: money.amount, currency: money.currencyCode },
		items: order.lineItems.nodes.map(({ title, variantTitle, quantity }) => ({
			name: variantTitle ? `${title} (${variantTitle})` : title,
			quantity,
		})),
		shippedAt: sent[0] ? (sent[0].inTransitAt ?? sent[0].createdAt) : null,
		deliveredAt: last?.deliveredAt ?? null,
		canCancel: isUntouched && order.returnStatus === "NO_RETURN",
		canChangeAddress: isUntouched,
		isReturnable: status === "shipped" || status === "delivered",
		paidTimes: order.transactions.filter(
			({ kind, status: outcome }) =>
				(kind === "SALE" || kind === "CAPTURE") && outcome === "SUCCESS",
		).length,
		parcel: last ? toParcel(last) : null,
	};
}

function toStatus(
	order: AdminOrder,
	sent: AdminOrder["fulfillments"],
): OrderStatus {
	if (order.cancelledAt !== null) return "cancelled";
	if (
		order.returnStatus === "RETURNED" ||
		order.returnStatus === "INSPECTION_COMPLETE"
	)
		return "returned";
	if (sent.length > 0)
		return sent.every(
			({ deliveredAt, displayStatus }) =>
				deliveredAt !== null ||
				displayStatus === "DELIVERED" ||
				displayStatus === "PICKED_UP",
		)
			? "delivered"
			: "shipped";
	if (order.displayFulfillmentStatus === "ON_HOLD") return "on-hold";
	if (order.displayFulfillmentStatus === "IN_PROGRESS") return "packed";
	return order.displayFinancialStatus === "PAID" ? "paid" : "received";
}

function toParcel(fulfillment: AdminOrder["fulfillments"][number]): Parcel {
	const tracking = fulfillment.trackingInfo[0];
	const event = fulfillment.events.nodes[0];
	return {
		carrier: tracking?.company ?? null,
		number: tracking?.number ?? null,
		url: toHttpsUrl(tracking?.url),
		status:
			parcelStatuses[event?.status ?? ""] ??
			parcelStatuses[fulfillment.displayStatus ?? ""] ??
			null,
		place: event?.city ?? null,
		expectedAt: fulfillment.estimatedDeliveryAt,
	};
}
