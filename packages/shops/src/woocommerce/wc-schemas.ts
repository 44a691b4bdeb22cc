import { z } from "zod";

/**
 * What is read of WooCommerce's answers, REST API v3: "Order properties", "Order note properties",
 * "Order refund properties", "Customer properties", "Coupon properties" and "Currencies properties" of
 * woocommerce.github.io/woocommerce-rest-api-docs.
 * Unknown fields are left alone; a missing one makes the answer unreadable.
 */
const metaData = z.array(
	z.object({ key: z.string(), value: z.unknown().optional() }),
);

/** A date in GMT without a zone, as WooCommerce writes it. */
const gmt = z
	.string()
	.transform((text) => Date.parse(`${text.replace(/Z$/, "")}Z`))
	.refine((at) => !Number.isNaN(at));

const decimal = z
	.union([z.string(), z.number()])
	.transform(Number)
	.refine((amount) => Number.isFinite(amount));

export const wcOrderSchema = z.object({
	id: z.number().int(),
	number: z.string(),
	status: z.string(),
	currency: z.string(),
	total: decimal,
	customer_id: z.number().int(),
	billing: z.object({ email: z.string() }),
	date_created_gmt: gmt,
	date_paid_gmt: gmt.nullable(),
	date_completed_gmt: gmt.nullable(),
	line_items: z.array(z.object({ name: z.string(), quantity: z.number() })),
	meta_data: metaData,
});

/** An order as WooCommerce answers it. */
export type WcOrder = z.infer<typeof wcOrderSchema>;

export const wcNoteSchema = z.object({
	id: z.number().int(),
	note: z.string(),
});

export const wcRefundSchema = z.object({
	id: z.number().int(),
	amount: decimal,
	reason: z.string().nullable(),
});

export const wcCustomerSchema = z.object({
	id: z.number().int(),
	email: z.string(),
	first_name: z.string(),
	last_name: z.string(),
});

export const wcCouponSchema = z.object({
	code: z.string(),
	amount: decimal,
	date_expires_gmt: gmt.nullable(),
});

export const wcCurrencySchema = z.object({ code: z.string() });

/** WooCommerce's form of an error: `woocommerce_rest_shop_order_invalid_id` and the like. */
export const wcErrorSchema = z.object({ code: z.string() });

/** One row of `_wc_shipment_tracking_items`, as the Shipment Tracking extension keeps it. */
export const wcTrackingSchema = z.array(
	z.object({
		tracking_provider: z.string().optional(),
		custom_tracking_provider: z.string().optional(),
		custom_tracking_link: z.string().optional(),
		tracking_number: z.string(),
		date_shipped: z.union([z.string(), z.number()]).optional(),
	}),
);
