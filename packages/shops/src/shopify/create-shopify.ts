import type { ActionName } from "@shopbell/knowledge";
import { toCountryCode } from "../port/country-code.js";
import { toAddressLine } from "../port/parse-postal-address.js";
import type { CallLimits, ShopConnector } from "../port/shop-connector.js";
import { toReference } from "../port/to-reference.js";
import {
	cancelOrderSchema,
	findCustomerSchema,
	findOrderSchema,
	updateOrderSchema,
} from "./admin-schemas.js";
import {
	createAdminClient,
	type ShopifyOptions,
} from "./create-admin-client.js";
import { createVoucher } from "./create-voucher.js";
import {
	cancelOrderDocument,
	findCustomerDocument,
	findOrderDocument,
	updateOrderDocument,
} from "./documents.js";
import { fetchOrder } from "./fetch-order.js";
import { noteOrder, type OrderNote } from "./note-order.js";
import { requestRefund } from "./request-refund.js";
import { requestReturn } from "./request-return.js";
import { toOutcome } from "./to-outcome.js";
import { toOrderQuery } from "./to-search-query.js";
import { toShopOrder } from "./to-shop-order.js";

/**
 * What Shopify can do. Claims and withdrawals are notes on the order with a tag to filter by;
 * stock alerts and call-backs have no place in its Admin API.
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

/** A Shopify shop. Throws `ShopError` for settings that cannot work. */
export function createShopify(options: ShopifyOptions): ShopConnector {
	const client = createAdminClient(options);

	const getOrder = (id: string, deadlineAt: number) =>
		fetchOrder(client, id, deadlineAt);
	const note = (request: OrderNote, limits: CallLimits) =>
		noteOrder(client, request, limits);

	return {
		actions,

		async findOrder({ order }, { deadlineAt }) {
			const query = toOrderQuery(order);
			if (query === undefined) return { kind: "not-found" };
			const answer = await client.send({
				document: findOrderDocument,
				variables: { query },
				schema: findOrderSchema,
				isRepeatable: true,
				deadlineAt,
			});
			if (answer.kind !== "done") return answer;
			const wanted = order.replace(/^#/, "");
			const found = answer.value.orders.nodes
				.map(toShopOrder)
				.find(({ number }) => number === wanted);
			return found ? { kind: "done", value: found } : { kind: "not-found" };
		},

		async cancelOrder({ order, reason }, limits) {
			const now = await getOrder(order.id, limits.deadlineAt);
			if (now.kind !== "done") return now;
			const current = toShopOrder(now.value);
			const refund = current.paidTimes ? order.total : null;
			const reference = toReference(limits.idempotencyKey);
			if (current.status === "cancelled")
				return now.value.note?.includes(reference)
					? { kind: "done", value: { refund } }
					: { kind: "refused" };
			if (!current.canCancel) return { kind: "refused" };
			// A cancelled order does not tell who cancelled it, so the wish is written down first.
			const noted = await note(
				{
					order,
					tag: "shopbell-cancel",
					title: "The customer cancels the order in the chat.",
					lines: { Reason: reason },
				},
				limits,
			);
			if (noted.kind !== "done") return noted;
			const answer = await client.send({
				document: cancelOrderDocument,
				variables: {
					orderId: order.id,
					staffNote: `Cancelled by the customer in the chat. Reference: ${reference}`,
				},
				schema: cancelOrderSchema,
				isRepeatable: false,
				deadlineAt: limits.deadlineAt,
			});
			if (answer.kind !== "done") return answer;
			const { orderCancel } = answer.value;
			return toOutcome(
				[orderCancel && { userErrors: orderCancel.orderCancelUserErrors }],
				{ refund },
			);
		},

		async changeAddress({ order, address }, { deadlineAt }) {
			const countryCode =
				address.country === null ? undefined : toCountryCode(address.country);
			if (address.country !== null && countryCode === undefined)
				return { kind: "invalid", field: "address" };
			const now = await getOrder(order.id, deadlineAt);
			if (now.kind !== "done") return now;
			if (!toShopOrder(now.value).canChangeAddress) return { kind: "refused" };
			const [firstName, ...rest] = address.name?.split(" ") ?? [];
			const answer = await client.send({
				document: updateOrderDocument,
				variables: {
					input: {
						id: order.id,
						shippingAddress: {
							address1: address.street,
							address2: "",
							zip: address.postcode,
							city: address.city,
							...(countryCode === undefined ? {} : { countryCode }),
							...(firstName === undefined
								? {}
								: { firstName, lastName: rest.join(" ") }),
						},
					},
				},
				schema: updateOrderSchema,
				isRepeatable: true,
				deadlineAt,
			});
			if (answer.kind !== "done") return answer;
			return toOutcome(
				[answer.value.orderUpdate],
				{ address: toAddressLine(address) },
				"address",
			);
		},

		requestReturn: (request, limits) => requestReturn(client, request, limits),

		requestRefund: (request, limits) => requestRefund(client, request, limits),

		claimDamage: ({ order, description, photos, wish }, limits) =>
			note(
				{
					order,
					tag: "shopbell-claim",
					title: "Damage claim from the chat.",
					lines: {
						Description: description,
						Wish: wish,
						Photos: photos.join(" "),
					},
				},
				limits,
			),

		declareWithdrawal: ({ order, name, email, items, at }, limits) =>
			note(
				{
					order,
					tag: "shopbell-withdrawal",
					title:
						"WITHDRAWAL FROM THE CONTRACT declared in the chat. The period for the refund runs from the time below.",
					lines: {
						Received: new Date(at).toISOString(),
						Name: name,
						"E-mail": email,
						Items: items ?? "all",
					},
				},
				limits,
			),

		createVoucher: (request, limits) => createVoucher(client, request, limits),

		notifyWhenBack: async () => ({ kind: "unsupported" }),

		async findCustomer({ email }, { deadlineAt }) {
			const answer = await client.send({
				document: findCustomerDocument,
				variables: { email },
				schema: findCustomerSchema,
				isRepeatable: true,
				deadlineAt,
			});
			if (answer.kind !== "done") return answer;
			const customer = answer.value.customerByIdentifier;
			return customer
				? {
						kind: "done",
						value: {
							id: customer.id,
							name:
								[customer.firstName, customer.lastName]
									.filter(Boolean)
									.join(" ") || null,
						},
					}
				: { kind: "not-found" };
		},

		requestCall: async () => ({ kind: "unsupported" }),
	};
}
