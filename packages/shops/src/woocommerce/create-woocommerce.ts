import type { ActionName } from "@shopbell/knowledge";
import { toCountryCode } from "../port/country-code.js";
import { isOrderNumber } from "../port/is-order-number.js";
import { toNoteText } from "../port/note-text.js";
import { toAddressLine } from "../port/parse-postal-address.js";
import { type ShopAnswer, toAnswer } from "../port/shop-answer.js";
import type {
	CallLimits,
	Registered,
	ShopConnector,
} from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import { toReference } from "../port/to-reference.js";
import { createVoucher } from "./create-voucher.js";
import { createWcClient, type WooCommerceOptions } from "./create-wc-client.js";
import { toShopOrder } from "./to-shop-order.js";

/**
 * What WooCommerce can do. It knows neither returns, claims nor withdrawals: those are notes on
 * the order, which is where its people look. It has nowhere to keep a stock alert or a call-back.
 */
const actions: ReadonlySet<ActionName> = new Set<ActionName>([
	"order.lookup",
	"order.tracking",
	"order.cancel",
	"order.change-address",
	"return.request",
	"refund.request",
	"claim.damage",
	"customer.by-email",
	"withdrawal.declare",
	"voucher.create",
]);

/** A WooCommerce shop. Throws `ShopError` for settings that cannot work. */
export function createWooCommerce(options: WooCommerceOptions): ShopConnector {
	const client = createWcClient(options);

	/** Writes a note unless one with the same reference is there: WooCommerce has no idempotency keys. */
	const note = async (
		order: ShopOrder,
		title: string,
		lines: Readonly<Record<string, string | null>>,
		{ idempotencyKey, deadlineAt }: CallLimits,
	): Promise<ShopAnswer<Registered>> => {
		const number = toReference(idempotencyKey);
		const notes = await client.listNotes(order.id, deadlineAt);
		if (notes.kind !== "done") return notes;
		if (notes.value.some((item) => item.note.includes(number)))
			return { kind: "done", value: { number } };
		return toAnswer(
			await client.addNote(
				order.id,
				toNoteText(title, lines, number),
				deadlineAt,
			),
			() => ({ number }),
		);
	};

	return {
		actions,

		async findOrder({ order: number }, { deadlineAt }) {
			if (!isOrderNumber(number)) return { kind: "not-found" };
			// The number is the id unless an extension numbers orders by itself. Both are asked at the
			// same time, so that an order which is there takes no less long than one which is not.
			const [byId, found] = await Promise.all([
				/^\d{1,15}$/.test(number)
					? client.getOrder(number, deadlineAt)
					: ({ kind: "not-found" } as const),
				client.searchOrders(number, deadlineAt),
			]);
			if (byId.kind === "done" && byId.value.number === number)
				return toAnswer(byId, toShopOrder);
			if (byId.kind !== "done" && byId.kind !== "not-found") return byId;
			if (found.kind !== "done") return found;
			const order = found.value.find((item) => item.number === number);
			return order
				? { kind: "done", value: toShopOrder(order) }
				: { kind: "not-found" };
		},

		async cancelOrder({ order, reason }, limits) {
			const { deadlineAt } = limits;
			const before = await client.getOrder(order.id, deadlineAt);
			if (before.kind !== "done") return before;
			const reference = toReference(limits.idempotencyKey);
			const isOurs = before.value.meta_data.some(
				({ key, value }) => key === "_shopbell_cancel" && value === reference,
			);
			const wasPaid = before.value.date_paid_gmt !== null;
			const refund = wasPaid ? order.total : null;
			if (!isOurs) {
				if (!toShopOrder(before.value).canCancel) return { kind: "refused" };
				const changed = await client.updateOrder(
					order.id,
					{
						status: "cancelled",
						meta_data: [{ key: "_shopbell_cancel", value: reference }],
					},
					deadlineAt,
				);
				if (changed.kind !== "done") return changed;
			}
			// Cancelling pays nothing back in WooCommerce, so its people are told that money is due.
			const noted = await note(
				order,
				wasPaid
					? "Cancelled by the customer in the chat. The order was paid: please refund it."
					: "Cancelled by the customer in the chat.",
				{ Reason: reason },
				limits,
			);
			return toAnswer(noted, () => ({ refund }));
		},

		async changeAddress({ order, address }, limits) {
			const { deadlineAt } = limits;
			const country =
				address.country === null ? undefined : toCountryCode(address.country);
			if (address.country !== null && country === undefined)
				return { kind: "invalid", field: "address" };
			const now = await client.getOrder(order.id, deadlineAt);
			if (now.kind !== "done") return now;
			if (!toShopOrder(now.value).canChangeAddress) return { kind: "refused" };
			const [first, ...rest] = address.name?.split(" ") ?? [];
			const changed = await client.updateOrder(
				order.id,
				{
					shipping: {
						address_1: address.street,
						address_2: "",
						postcode: address.postcode,
						city: address.city,
						...(country === undefined ? {} : { country }),
						...(first === undefined
							? {}
							: { first_name: first, last_name: rest.join(" ") }),
					},
				},
				deadlineAt,
			);
			return toAnswer(changed, () => ({ address: toAddressLine(address) }));
		},

		async requestReturn({ order, items, reason }, limits) {
			if (!order.isReturnable) return { kind: "refused" };
			return toAnswer(
				await note(
					order,
					"Return requested in the chat. Please send the label.",
					{ Items: items ?? "all", Reason: reason },
					limits,
				),
				({ number }) => ({ number, labelUrl: null, sendUntil: null }),
			);
		},

		async requestRefund({ order, amount, reason, mayPayOut }, limits) {
			const number = toReference(limits.idempotencyKey);
			const refunds = await client.listRefunds(order.id, limits.deadlineAt);
			if (refunds.kind !== "done") return refunds;
			const isOurs = refunds.value.some((item) =>
				item.reason?.includes(number),
			);
			if (isOurs)
				return { kind: "done", value: { number, amount, isPaidOut: true } };
			// A second refund of one order is for a person to decide, or the limit would be none.
			if (!mayPayOut || amount === null || refunds.value.length > 0)
				return toAnswer(
					await note(
						order,
						"Refund requested in the chat. Please decide.",
						{
							Amount: amount ? `${amount.amount} ${amount.currency}` : null,
							Reason: reason,
						},
						limits,
					),
					() => ({ number, amount, isPaidOut: false }),
				);
			const created = await client.createRefund(
				order.id,
				{
					amount: amount.amount.toFixed(2),
					reason: toNoteText(
						"Refunded from the chat.",
						{ Reason: reason },
						number,
					),
				},
				limits.deadlineAt,
			);
			return toAnswer(created, () => ({ number, amount, isPaidOut: true }));
		},

		claimDamage: ({ order, description, photos, wish }, limits) =>
			note(
				order,
				"Damage claim from the chat.",
				{
					Description: description,
					Wish: wish,
					Photos: photos.join(" "),
				},
				limits,
			),

		declareWithdrawal: ({ order, name, email, items, at }, limits) =>
			note(
				order,
				"WITHDRAWAL FROM THE CONTRACT declared in the chat. The period for the refund runs from the time below.",
				{
					Received: new Date(at).toISOString(),
					Name: name,
					"E-mail": email,
					Items: items ?? "all",
				},
				limits,
			),

		createVoucher: (request, limits) => createVoucher(client, request, limits),

		notifyWhenBack: async () => ({ kind: "unsupported" }),

		async findCustomer({ email }, { deadlineAt }) {
			const found = await client.findCustomers(email, deadlineAt);
			if (found.kind !== "done") return found;
			const customer = found.value.find(
				(item) => item.email.toLowerCase() === email.toLowerCase(),
			);
			return customer
				? {
						kind: "done",
						value: {
							id: String(customer.id),
							name:
								`${customer.first_name} ${customer.last_name}`.trim() || null,
						},
					}
				: { kind: "not-found" };
		},

		requestCall: async () => ({ kind: "unsupported" }),
	};
}
