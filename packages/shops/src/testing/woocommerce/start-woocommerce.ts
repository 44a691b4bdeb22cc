import type { z } from "zod";
import {
	type FaultyServer,
	type ReceivedRequest,
	type SimulatedAnswer,
	startFaultyServer,
} from "../server/start-faulty-server.js";
import { wcParameters } from "./wc-parameters.js";

/** An order of the simulator, in WooCommerce's own fields. */
export interface SimulatedWcOrder {
	id: number;
	number: string;
	status: string;
	currency: string;
	total: string;
	customer_id: number;
	billing: { email: string };
	shipping: Record<string, string>;
	date_created_gmt: string;
	date_paid_gmt: string | null;
	date_completed_gmt: string | null;
	line_items: { name: string; quantity: number }[];
	meta_data: { key: string; value: unknown }[];
}

/** A coupon of the simulator. */
export interface SimulatedWcCoupon {
	readonly id: number;
	readonly code: string;
	readonly amount: string;
	readonly discount_type: string;
	readonly usage_limit: number | null;
	readonly email_restrictions: readonly string[];
	/** GMT, without a zone. */
	readonly date_expires_gmt: string | null;
}

/** A WooCommerce shop in memory. */
export interface SimulatedWooCommerce {
	readonly server: FaultyServer;
	readonly orders: Map<number, SimulatedWcOrder>;
	readonly notes: { order: number; id: number; note: string }[];
	readonly refunds: {
		order: number;
		id: number;
		amount: string;
		reason: string;
	}[];
	readonly coupons: SimulatedWcCoupon[];
	/** Requests that the documentation does not allow. */
	readonly violations: string[];
}

/** Key and secret that the simulator takes. */
export const wcKey = "ck_0123456789abcdef";
export const wcSecret = "cs_fedcba9876543210";

type Schema = (typeof wcParameters)[keyof typeof wcParameters];

/** Starts a WooCommerce that takes what is documented and nothing else, with three orders: 1001 paid, 1002 sent, 1003 with a number of its own. */
export async function startWooCommerce(): Promise<SimulatedWooCommerce> {
	const orders = new Map(seed().map((order) => [order.id, order]));
	const notes: SimulatedWooCommerce["notes"] = [];
	const refunds: SimulatedWooCommerce["refunds"] = [];
	const coupons: SimulatedWcCoupon[] = [];
	const violations: string[] = [];
	const basic = `Basic ${Buffer.from(`${wcKey}:${wcSecret}`).toString("base64")}`;

	const check = <Kind extends Schema>(
		schema: Kind,
		given: unknown,
		{ method, url }: ReceivedRequest,
	): z.infer<Kind> | undefined => {
		const { data, error } = schema.safeParse(given);
		if (error) violations.push(`${method} ${url.pathname}: ${error.message}`);
		return data as z.infer<Kind> | undefined;
	};
	const invalid = wcError(400, "rest_invalid_param");

	const answer = async (request: ReceivedRequest): Promise<SimulatedAnswer> => {
		const { method, url, headers, body } = request;
		if (headers.authorization !== basic)
			return wcError(401, "woocommerce_rest_cannot_view");
		const path = /^\/wp-json\/wc\/v3\/(.+)$/.exec(url.pathname)?.[1];
		if (path === undefined) return wcError(404, "rest_no_route");
		const query = Object.fromEntries(url.searchParams);
		const given: unknown = body === "" ? undefined : JSON.parse(body);

		if (path === "customers" && method === "GET") {
			const asked = check(wcParameters.listCustomers, query, request);
			return asked
				? ok(
						asked.email?.toLowerCase() === "anna@example.com"
							? [
									{
										id: 26,
										email: "anna@example.com",
										first_name: "Anna",
										last_name: "Kowalska",
									},
								]
							: [],
					)
				: invalid;
		}
		if (path === "orders" && method === "GET") {
			const asked = check(wcParameters.listOrders, query, request);
			if (!asked) return invalid;
			const wanted = asked.search ?? "";
			return ok(
				[...orders.values()].filter((order) =>
					[order.number, order.billing.email].some((text) =>
						text.includes(wanted),
					),
				),
			);
		}
		if (path === "data/currencies/current" && method === "GET")
			return check(wcParameters.currentCurrency, query, request)
				? ok({ code: "EUR", name: "Euro", symbol: "&euro;" })
				: invalid;
		if (path === "coupons" && method === "GET") {
			const asked = check(wcParameters.listCoupons, query, request);
			return asked
				? ok(
						coupons.filter(
							({ code }) =>
								asked.code === undefined || code === asked.code.toLowerCase(),
						),
					)
				: invalid;
		}
		if (path === "coupons" && method === "POST") {
			const asked = check(wcParameters.createCoupon, given, request);
			if (!asked) return invalid;
			const code = asked.code.toLowerCase();
			if (coupons.some((coupon) => coupon.code === code))
				return wcError(400, "woocommerce_rest_coupon_code_already_exists");
			const coupon: SimulatedWcCoupon = {
				id: 700 + coupons.length,
				code,
				amount: asked.amount ?? "0.00",
				discount_type: asked.discount_type ?? "fixed_cart",
				usage_limit: asked.usage_limit ?? null,
				email_restrictions: asked.email_restrictions ?? [],
				date_expires_gmt:
					asked.date_expires === undefined
						? null
						: new Date(asked.date_expires).toISOString().slice(0, 19),
			};
			coupons.push(coupon);
			return { ...ok(coupon), status: 201 };
		}
		const [, id, part] =
			/^orders\/(\d+)(?:\/(notes|refunds))?$/.exec(path) ?? [];
		const order = orders.get(Number(id));
		if (id === undefined) return wcError(404, "rest_no_route");
		if (!order)
			return wcError(
				404,
				part
					? "woocommerce_rest_order_invalid_id"
					: "woocommerce_rest_shop_order_invalid_id",
			);
		switch (`${method} ${part ?? ""}`) {
			case "GET ":
				return check(wcParameters.retrieveOrder, query, request)
					? ok(order)
					: invalid;
			case "PUT ": {
				const patch = check(wcParameters.updateOrder, given, request);
				if (!patch) return invalid;
				if (patch.status) order.status = patch.status;
				if (patch.shipping) Object.assign(order.shipping, patch.shipping);
				for (const meta of patch.meta_data ?? []) {
					const at = order.meta_data.findIndex(({ key }) => key === meta.key);
					if (at < 0) order.meta_data.push(meta);
					else order.meta_data[at] = meta;
				}
				return ok(order);
			}
			case "GET notes":
				return check(wcParameters.listNotes, query, request)
					? ok(notes.filter((item) => item.order === order.id))
					: invalid;
			case "POST notes": {
				const asked = check(wcParameters.createNote, given, request);
				if (!asked) return invalid;
				const note = {
					order: order.id,
					id: 500 + notes.length,
					note: asked.note,
				};
				notes.push(note);
				return { ...ok(note), status: 201 };
			}
			case "GET refunds":
				return check(wcParameters.listRefunds, query, request)
					? ok(refunds.filter((item) => item.order === order.id))
					: invalid;
			case "POST refunds": {
				const asked = check(wcParameters.createRefund, given, request);
				if (!asked) return invalid;
				const before = refunds
					.filter((item) => item.order === order.id)
					.reduce((sum, { amount }) => sum + Number(amount), 0);
				if (before + Number(asked.amount) > Number(order.total))
					return wcError(400, "woocommerce_rest_invalid_order_refund");
				const refund = {
					order: order.id,
					id: 900 + refunds.length,
					amount: asked.amount,
					reason: asked.reason ?? "",
				};
				refunds.push(refund);
				return { ...ok(refund), status: 201 };
			}
			default:
				violations.push(`${method} ${url.pathname}: no such route`);
				return wcError(404, "rest_no_route");
		}
	};
	return {
		server: await startFaultyServer(answer),
		orders,
		notes,
		refunds,
		coupons,
		violations,
	};
}

function ok(body: unknown): SimulatedAnswer {
	return { status: 200, body: JSON.stringify(body) };
}

function wcError(status: number, code: string): SimulatedAnswer {
	return {
		status,
		body: JSON.stringify({ code, message: "…", data: { status } }),
	};
}

function seed(): SimulatedWcOrder[] {
	const base = {
		currency: "EUR",
		total: "64.89",
		customer_id: 26,
		billing: { email: "Anna@example.com" },
		shipping: { first_name: "Anna", address_1: "ul. Lipowa 4/7" },
		date_created_gmt: "2027-03-08T09:30:00",
		date_paid_gmt: "2027-03-08T09:31:00",
		date_completed_gmt: null,
		line_items: [{ name: "Linen shirt &ndash; M &amp; L", quantity: 1 }],
	};
	return [
		{
			...structuredClone(base),
			id: 1001,
			number: "1001",
			status: "processing",
			meta_data: [],
		},
		{
			...structuredClone(base),
			id: 1002,
			number: "1002",
			status: "completed",
			date_completed_gmt: "2027-03-09T10:00:00",
			meta_data: [
				{
					key: "_wc_shipment_tracking_items",
					value: [
						{
							tracking_provider: "InPost",
							custom_tracking_link: "https://inpost.example/LP1002",
							tracking_number: "LP1002",
							date_shipped: "1804586400",
						},
					],
				},
			],
		},
		{
			...structuredClone(base),
			id: 77,
			number: "PL-1003",
			status: "refunded",
			meta_data: [],
		},
	];
}
