import { z } from "zod";

/** What is read of the demo shop's answers; the shapes are those of its README. */
const instant = z.iso.datetime().transform((text) => Date.parse(text));

const money = z
	.object({ amount: z.string().transform(Number), currency: z.string() })
	.refine(({ amount }) => Number.isFinite(amount));

export const demoOrderSchema = z.object({
	number: z.string(),
	status: z.enum([
		"received",
		"paid",
		"packed",
		"shipped",
		"delivered",
		"cancelled",
		"returned",
		"on-hold",
	]),
	email: z.string(),
	customer_id: z.string(),
	placed_at: instant,
	expected_at: instant.nullable(),
	shipped_at: instant.nullable(),
	delivered_at: instant.nullable(),
	total: money,
	lines: z.array(
		z.object({
			name: z.string(),
			size: z.string().nullable(),
			quantity: z.number(),
		}),
	),
	payments: z.number(),
	can_cancel: z.boolean(),
	can_change_address: z.boolean(),
	can_return: z.boolean(),
	parcel: z
		.object({
			carrier: z.string().nullable(),
			number: z.string(),
			url: z.string(),
			events: z.array(
				z.object({
					status: z.enum([
						"announced",
						"on-the-way",
						"out-for-delivery",
						"ready-for-pickup",
						"attempted",
						"delayed",
						"delivered",
						"lost",
						"returned",
					]),
					place: z.string().nullable(),
				}),
			),
		})
		.nullable(),
});

export const demoCancelSchema = z.object({ refund: money.nullable() });

export const demoAddressSchema = z.object({ address: z.string() });

export const demoRegisteredSchema = z.object({ number: z.string() });

export const demoReturnSchema = z.object({
	number: z.string(),
	label_url: z.string(),
	send_until: instant,
});

export const demoRefundSchema = z.object({
	number: z.string(),
	amount: money.nullable(),
	is_paid_out: z.boolean(),
});

export const demoVoucherSchema = z.object({
	code: z.string(),
	amount: money,
	expires_at: instant,
});

export const demoAlertSchema = z.object({ product: z.string() });

export const demoCustomerSchema = z.object({
	id: z.string(),
	name: z.string(),
});

export const demoErrorSchema = z.object({
	code: z.string(),
	field: z.string().optional(),
});
