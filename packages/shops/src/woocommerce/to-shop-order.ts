import { decodeHTML } from "entities";
import type { OrderStatus, Parcel, ShopOrder } from "../port/shop-order.js";
import { toHttpsUrl } from "../port/to-https-url.js";
import { type WcOrder, wcTrackingSchema } from "./wc-schemas.js";

/**
 * The core statuses of WooCommerce ("Order properties", `status`) and the slugs that widespread
 * shipping extensions add. `completed` is when the shop has handed the goods over: shipped.
 * A status of a shop's own making that is not here is treated as on hold: a person decides.
 */
const statuses: Readonly<Record<string, OrderStatus>> = {
	"checkout-draft": "received",
	pending: "received",
	processing: "paid",
	"on-hold": "on-hold",
	completed: "shipped",
	cancelled: "cancelled",
	failed: "cancelled",
	trash: "cancelled",
	refunded: "returned",
	packed: "packed",
	packing: "packed",
	"ready-to-ship": "packed",
	shipped: "shipped",
	"partial-shipped": "shipped",
	delivered: "delivered",
};

/** An order of WooCommerce in the words of every shop. */
export function toShopOrder(order: WcOrder): ShopOrder {
	const status = statuses[order.status] ?? "on-hold";
	const isSent = status === "shipped" || status === "delivered";
	const isOpen = ["pending", "processing", "on-hold"].includes(order.status);
	const parcel = readParcel(order, status);
	return {
		id: String(order.id),
		number: order.number,
		status,
		emails: [order.billing.email],
		customerId: order.customer_id > 0 ? String(order.customer_id) : null,
		placedAt: order.date_created_gmt,
		total: { amount: order.total, currency: order.currency },
		// WordPress keeps names as HTML text: "Cup &ndash; blue".
		items: order.line_items.map(({ name, quantity }) => ({
			name: decodeHTML(name),
			quantity,
		})),
		shippedAt: isSent ? (parcel?.shippedAt ?? order.date_completed_gmt) : null,
		deliveredAt: null,
		canCancel: isOpen,
		canChangeAddress: isOpen,
		isReturnable: isSent,
		paidTimes: order.date_paid_gmt === null ? 0 : null,
		parcel,
	};
}

function readParcel(
	order: WcOrder,
	status: OrderStatus,
): (Parcel & { readonly shippedAt: number | null }) | null {
	const meta = order.meta_data.find(
		({ key }) => key === "_wc_shipment_tracking_items",
	);
	const { data } = wcTrackingSchema.safeParse(meta?.value);
	const last = data?.at(-1);
	if (!last) return null;
	const seconds = Number(last.date_shipped);
	return {
		carrier: last.custom_tracking_provider || last.tracking_provider || null,
		number: last.tracking_number,
		url: toHttpsUrl(last.custom_tracking_link),
		status: status === "delivered" ? "delivered" : "on-the-way",
		place: null,
		expectedAt: null,
		shippedAt: seconds > 0 ? seconds * 1000 : null,
	};
}
