import { z } from "zod";
import { checkBaseUrl } from "../http/check-base-url.js";
import {
	createShopHttp,
	type ShopHttpOptions,
	type ShopRequest,
} from "../http/create-shop-http.js";
import type { ShopPorts } from "../http/shop-ports.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import { ShopError } from "../shop-error.js";
import {
	type WcOrder,
	wcCouponSchema,
	wcCurrencySchema,
	wcCustomerSchema,
	wcErrorSchema,
	wcNoteSchema,
	wcOrderSchema,
	wcRefundSchema,
} from "./wc-schemas.js";

/** Where a WooCommerce shop is and the key that its owner made for the bot. */
export interface WooCommerceOptions {
	/** https address of the WordPress site. */
	readonly baseUrl: string;
	/** `ck_…`, with the permission Read/Write. */
	readonly consumerKey: string;
	/** `cs_…` */
	readonly consumerSecret: string;
	readonly ports: ShopPorts;
	/** Bounds of a request; see `createShopHttp`. */
	readonly http?: Pick<
		ShopHttpOptions,
		"attemptTimeoutMs" | "maxAttempts" | "maxBytes" | "firstPauseMs"
	>;
}

/** What may be changed of an order. */
export interface WcOrderPatch {
	readonly status?: string;
	readonly shipping?: Readonly<Record<string, string>>;
	readonly meta_data?: readonly {
		readonly key: string;
		readonly value: string;
	}[];
}

/** A coupon to be made: money off one whole cart, once, for the addresses it names. */
export interface WcNewCoupon {
	readonly code: string;
	readonly discount_type: "fixed_cart";
	readonly amount: string;
	readonly description: string;
	readonly usage_limit: 1;
	readonly email_restrictions: readonly string[];
	/** ISO 8601 with its zone, as without one WooCommerce reads the time of the site. */
	readonly date_expires: string;
}

/** The part of WooCommerce's REST API v3 that conversations need, one method per request. */
export interface WcClient {
	getOrder(id: string, deadlineAt: number): Promise<ShopAnswer<WcOrder>>;
	searchOrders(
		number: string,
		deadlineAt: number,
	): Promise<ShopAnswer<readonly WcOrder[]>>;
	/** Sets fields to values, so doing it twice is doing it once. */
	updateOrder(
		id: string,
		patch: WcOrderPatch,
		deadlineAt: number,
	): Promise<ShopAnswer<WcOrder>>;
	listNotes(
		id: string,
		deadlineAt: number,
	): Promise<ShopAnswer<readonly z.infer<typeof wcNoteSchema>[]>>;
	/** For the shop's people only; the customer is not told. Not repeatable. */
	addNote(
		id: string,
		note: string,
		deadlineAt: number,
	): Promise<ShopAnswer<z.infer<typeof wcNoteSchema>>>;
	listRefunds(
		id: string,
		deadlineAt: number,
	): Promise<ShopAnswer<readonly z.infer<typeof wcRefundSchema>[]>>;
	/** Pays back through the payment gateway. Not repeatable. */
	createRefund(
		id: string,
		refund: { readonly amount: string; readonly reason: string },
		deadlineAt: number,
	): Promise<ShopAnswer<z.infer<typeof wcRefundSchema>>>;
	findCustomers(
		email: string,
		deadlineAt: number,
	): Promise<ShopAnswer<readonly z.infer<typeof wcCustomerSchema>[]>>;
	findCoupons(
		code: string,
		deadlineAt: number,
	): Promise<ShopAnswer<readonly z.infer<typeof wcCouponSchema>[]>>;
	/** `refused` when there is one of that code. Not repeatable. */
	createCoupon(
		coupon: WcNewCoupon,
		deadlineAt: number,
	): Promise<ShopAnswer<z.infer<typeof wcCouponSchema>>>;
	/** What the shop's prices and coupons are in. */
	getCurrency(
		deadlineAt: number,
	): Promise<ShopAnswer<z.infer<typeof wcCurrencySchema>>>;
}

/** Talks to WooCommerce with HTTP Basic over TLS ("Authentication over HTTPS" of its documentation). Throws `ShopError` for settings that cannot work. */
export function createWcClient(options: WooCommerceOptions): WcClient {
	const { consumerKey, consumerSecret, ports } = options;
	if (
		!/^[\w-]{8,200}$/.test(consumerKey) ||
		!/^[\w-]{8,200}$/.test(consumerSecret)
	)
		throw new ShopError(
			"shop.credentials",
			"The consumer key or the consumer secret of WooCommerce is missing or malformed.",
			"Make a key with Read/Write permission under WooCommerce → Settings → Advanced → REST API.",
		);
	const basic = Buffer.from(`${consumerKey}:${consumerSecret}`).toString(
		"base64",
	);
	const http = createShopHttp({
		...options.http,
		baseUrl: checkBaseUrl(options.baseUrl),
		headers: { authorization: `Basic ${basic}` },
		ports,
	});

	const send = async <Schema extends z.ZodType>(
		schema: Schema,
		request: Omit<ShopRequest, "isRepeatable"> & {
			readonly isRepeatable?: boolean;
		},
	): Promise<ShopAnswer<z.infer<Schema>>> => {
		const answer = await http.send({
			isRepeatable: request.method !== "POST",
			...request,
			path: `wp-json/wc/v3/${request.path}`,
		});
		if (answer.kind === "unavailable") return answer;
		if (answer.status >= 400) {
			const { data } = wcErrorSchema.safeParse(answer.json);
			// Only WooCommerce's own "no such order" counts; a 404 of the web server means that nobody is at home.
			if (answer.status === 404)
				return data?.code.endsWith("_invalid_id")
					? { kind: "not-found" }
					: { kind: "unavailable", reason: "unreadable", status: 404 };
			return data?.code === "rest_invalid_param"
				? { kind: "invalid", field: null }
				: { kind: "refused" };
		}
		const { data, success } = schema.safeParse(answer.json);
		return success
			? { kind: "done", value: data }
			: { kind: "unavailable", reason: "unreadable", status: answer.status };
	};
	const orders = (id: string, rest = ""): string =>
		`orders/${encodeURIComponent(id)}${rest}`;

	return {
		getOrder: (id, deadlineAt) =>
			send(wcOrderSchema, { method: "GET", path: orders(id), deadlineAt }),
		searchOrders: (number, deadlineAt) =>
			send(z.array(wcOrderSchema), {
				method: "GET",
				path: "orders",
				query: { search: number, per_page: "20", status: "any" },
				deadlineAt,
			}),
		updateOrder: (id, patch, deadlineAt) =>
			send(wcOrderSchema, {
				method: "PUT",
				path: orders(id),
				body: patch,
				deadlineAt,
			}),
		listNotes: (id, deadlineAt) =>
			send(z.array(wcNoteSchema), {
				method: "GET",
				path: orders(id, "/notes"),
				query: { type: "internal" },
				deadlineAt,
			}),
		addNote: (id, note, deadlineAt) =>
			send(wcNoteSchema, {
				method: "POST",
				path: orders(id, "/notes"),
				body: { note, customer_note: false },
				deadlineAt,
			}),
		listRefunds: (id, deadlineAt) =>
			send(z.array(wcRefundSchema), {
				method: "GET",
				path: orders(id, "/refunds"),
				query: { per_page: "100" },
				deadlineAt,
			}),
		createRefund: (id, refund, deadlineAt) =>
			send(wcRefundSchema, {
				method: "POST",
				path: orders(id, "/refunds"),
				body: { ...refund, api_refund: true },
				deadlineAt,
			}),
		findCustomers: (email, deadlineAt) =>
			send(z.array(wcCustomerSchema), {
				method: "GET",
				path: "customers",
				query: { email, role: "all", per_page: "1" },
				deadlineAt,
			}),
		findCoupons: (code, deadlineAt) =>
			send(z.array(wcCouponSchema), {
				method: "GET",
				path: "coupons",
				query: { code },
				deadlineAt,
			}),
		createCoupon: (coupon, deadlineAt) =>
			send(wcCouponSchema, {
				method: "POST",
				path: "coupons",
				body: coupon,
				deadlineAt,
			}),
		getCurrency: (deadlineAt) =>
			send(wcCurrencySchema, {
				method: "GET",
				path: "data/currencies/current",
				deadlineAt,
			}),
	};
}
