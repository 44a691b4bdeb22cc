import { createHash } from "node:crypto";
import { type ActionName, actionNames } from "@shopbell/knowledge";
import type { z } from "zod";
import { checkBaseUrl } from "../http/check-base-url.js";
import {
	createShopHttp,
	type ShopHttpOptions,
} from "../http/create-shop-http.js";
import type { ShopPorts } from "../http/shop-ports.js";
import { isOrderNumber } from "../port/is-order-number.js";
import { toAddressLine } from "../port/parse-postal-address.js";
import { type ShopAnswer, toAnswer } from "../port/shop-answer.js";
import type { CallLimits, ShopConnector } from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import { toHttpsUrl } from "../port/to-https-url.js";
import { toReference } from "../port/to-reference.js";
import {
	demoAddressSchema,
	demoAlertSchema,
	demoCancelSchema,
	demoCustomerSchema,
	demoErrorSchema,
	demoOrderSchema,
	demoRefundSchema,
	demoRegisteredSchema,
	demoReturnSchema,
	demoVoucherSchema,
} from "./demo-schemas.js";

/** Where a demo shop listens and its token; both come from `startDemoShop`. */
export interface DemoConnectorOptions {
	readonly baseUrl: string;
	readonly token: string;
	readonly ports: ShopPorts;
	/** Bounds of a request; see `createShopHttp`. */
	readonly http?: Pick<
		ShopHttpOptions,
		"attemptTimeoutMs" | "maxAttempts" | "maxBytes" | "firstPauseMs"
	>;
}

/** Everything that asks something of a shop; codes and tokens are no shop's business. */
const actions: ReadonlySet<ActionName> = new Set(
	actionNames.filter((name) => !name.startsWith("identity.")),
);

/** The demo shop: every action, each change with its idempotency key, so that it may always be repeated. Throws `ShopError`. */
export function createDemoConnector(
	options: DemoConnectorOptions,
): ShopConnector {
	const http = createShopHttp({
		...options.http,
		baseUrl: checkBaseUrl(options.baseUrl),
		headers: { authorization: `Bearer ${options.token}` },
		ports: options.ports,
	});
	const send = async <Schema extends z.ZodType>(
		schema: Schema,
		{ idempotencyKey, deadlineAt }: CallLimits,
		path: string,
		change?: { readonly method?: "PUT"; readonly body: unknown },
		query?: Readonly<Record<string, string>>,
	): Promise<ShopAnswer<z.infer<Schema>>> => {
		const answer = await http.send({
			method: change ? (change.method ?? "POST") : "GET",
			path: `v1/${path}`,
			...(query ? { query } : {}),
			...(change
				? {
						body: change.body,
						headers: { "idempotency-key": toHeader(idempotencyKey) },
					}
				: {}),
			isRepeatable: true,
			deadlineAt,
		});
		if (answer.kind === "unavailable") return answer;
		const { status, json } = answer;
		if (status >= 400) {
			const { data } = demoErrorSchema.safeParse(json);
			if (data?.code.startsWith("no-such-") && data.code !== "no-such-route")
				return { kind: "not-found" };
			if (data?.code === "not-allowed") return { kind: "refused" };
			if (data?.code === "invalid")
				return { kind: "invalid", field: data.field || null };
			return { kind: "unavailable", reason: "unreadable", status };
		}
		const { data, success } = schema.safeParse(json);
		return success
			? { kind: "done", value: data }
			: { kind: "unavailable", reason: "unreadable", status };
	};
	const of = (order: ShopOrder, rest: string): string =>
		`orders/${encodeURIComponent(order.id)}/${rest}`;

	return {
		actions,
		findOrder: async ({ order }, limits) =>
			isOrderNumber(order)
				? toAnswer(
						await send(
							demoOrderSchema,
							limits,
							`orders/${encodeURIComponent(order)}`,
						),
						toShopOrder,
					)
				: { kind: "not-found" },
		cancelOrder: ({ order, reason }, limits) =>
			send(demoCancelSchema, limits, of(order, "cancel"), { body: { reason } }),
		changeAddress: ({ order, address }, limits) =>
			send(demoAddressSchema, limits, of(order, "address"), {
				method: "PUT",
				body: { address: toAddressLine(address) },
			}),
		requestReturn: async ({ order, items, reason }, limits) =>
			toAnswer(
				await send(demoReturnSchema, limits, of(order, "returns"), {
					body: { items, reason },
				}),
				({ number, label_url, send_until }) => ({
					number,
					labelUrl: toHttpsUrl(label_url),
					sendUntil: send_until,
				}),
			),
		requestRefund: async ({ order, amount, reason, mayPayOut }, limits) =>
			toAnswer(
				await send(demoRefundSchema, limits, of(order, "refunds"), {
					body: {
						amount: amount && {
							amount: amount.amount.toFixed(2),
							currency: amount.currency,
						},
						reason,
						pay_out: mayPayOut,
					},
				}),
				({ number, amount: registered, is_paid_out }) => ({
					number,
					amount: registered,
					isPaidOut: is_paid_out,
				}),
			),
		claimDamage: ({ order, description, photos, wish }, limits) =>
			send(demoRegisteredSchema, limits, of(order, "claims"), {
				body: { description, photos, wish },
			}),
		declareWithdrawal: ({ order, name, email, items }, limits) =>
			send(demoRegisteredSchema, limits, of(order, "withdrawals"), {
				body: { name, email, items },
			}),
		createVoucher: async ({ amount, email, reason, validDays }, limits) =>
			toAnswer(
				await send(demoVoucherSchema, limits, "vouchers", {
					body: {
						code: toReference(limits.idempotencyKey),
						amount: {
							amount: amount.amount.toFixed(2),
							currency: amount.currency,
						},
						email,
						reason,
						valid_days: validDays,
					},
				}),
				({ code, amount: given, expires_at }) => ({
					code,
					amount: given,
					expiresAt: expires_at,
				}),
			),
		notifyWhenBack: ({ product, variant, email, locale }, limits) =>
			send(demoAlertSchema, limits, "stock-alerts", {
				body: { product, variant, email, locale },
			}),
		findCustomer: ({ email }, limits) =>
			send(demoCustomerSchema, limits, "customers", undefined, { email }),
		requestCall: ({ phone, topic, name, when }, limits) =>
			send(demoRegisteredSchema, limits, "calls", {
				body: { phone, topic, name, when },
			}),
	};
}

function toShopOrder(order: z.infer<typeof demoOrderSchema>): ShopOrder {
	const last = order.parcel?.events.at(-1);
	return {
		id: order.number,
		number: order.number,
		status: order.status,
		emails: [order.email],
		customerId: order.customer_id,
		placedAt: order.placed_at,
		total: order.total,
		items: order.lines.map(({ name, size, quantity }) => ({
			name: size ? `${name} (${size})` : name,
			quantity,
		})),
		shippedAt: order.shipped_at,
		deliveredAt: order.delivered_at,
		canCancel: order.can_cancel,
		canChangeAddress: order.can_change_address,
		isReturnable: order.can_return,
		paidTimes: order.payments,
		parcel: order.parcel && {
			carrier: order.parcel.carrier,
			number: order.parcel.number,
			url: toHttpsUrl(order.parcel.url),
			status: last?.status ?? null,
			place: last?.place ?? null,
			expectedAt: order.expected_at,
		},
	};
}

/** Keys hold names of conversations, which may be of any length and in any script; a header may not. */
function toHeader(idempotencyKey: string): string {
	return createHash("sha256").update(idempotencyKey).digest("base64url");
}
