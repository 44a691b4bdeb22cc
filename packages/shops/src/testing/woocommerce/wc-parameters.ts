import { z } from "zod";

/**
 * What WooCommerce's REST API v3 takes, as its documentation lists it under "Available parameters"
 * and as writable properties (github.com/woocommerce/woocommerce-rest-api-docs,
 * source/includes/wp-api-v3, `_orders.md`, `_order-notes.md`, `_order-refunds.md`, `_customers.md`,
 * `_coupons.md`, `_data.md`).
 * Everything is strict: a parameter that is not documented is a mistake of ours, even though
 * WordPress would ignore it.
 */
const page = {
	context: z.enum(["view", "edit"]).optional(),
	page: z.coerce.number().int().min(1).optional(),
	per_page: z.coerce.number().int().min(1).max(100).optional(),
	search: z.string().optional(),
	exclude: z.string().optional(),
	include: z.string().optional(),
	offset: z.coerce.number().int().min(0).optional(),
	order: z.enum(["asc", "desc"]).optional(),
};

const dates = {
	after: z.iso.datetime({ local: true }).optional(),
	before: z.iso.datetime({ local: true }).optional(),
};

const orderStatus = z.enum([
	"pending",
	"processing",
	"on-hold",
	"completed",
	"cancelled",
	"refunded",
	"failed",
	"trash",
]);

const address = {
	first_name: z.string().optional(),
	last_name: z.string().optional(),
	company: z.string().optional(),
	address_1: z.string().optional(),
	address_2: z.string().optional(),
	city: z.string().optional(),
	state: z.string().optional(),
	postcode: z.string().optional(),
	country: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional(),
};

const metaData = z
	.array(
		z.strictObject({
			id: z.number().optional(),
			key: z.string(),
			value: z.string(),
		}),
	)
	.optional();

export const wcParameters = {
	retrieveOrder: z.strictObject({ dp: z.string().optional() }),
	listOrders: z.strictObject({
		...page,
		...dates,
		modified_after: dates.after,
		modified_before: dates.before,
		dates_are_gmt: z.enum(["true", "false"]).optional(),
		orderby: z
			.enum(["date", "modified", "id", "include", "title", "slug"])
			.optional(),
		parent: z.string().optional(),
		parent_exclude: z.string().optional(),
		status: z.union([orderStatus, z.literal("any")]).optional(),
		customer: z.coerce.number().int().optional(),
		product: z.coerce.number().int().optional(),
		dp: z.coerce.number().int().optional(),
	}),
	updateOrder: z.strictObject({
		parent_id: z.number().int().optional(),
		status: orderStatus.optional(),
		currency: z
			.string()
			.regex(/^[A-Z]{3}$/)
			.optional(),
		customer_id: z.number().int().optional(),
		customer_note: z.string().optional(),
		billing: z
			.strictObject({
				...address,
				email: z.string().optional(),
				phone: z.string().optional(),
			})
			.optional(),
		shipping: z.strictObject(address).optional(),
		payment_method: z.string().optional(),
		payment_method_title: z.string().optional(),
		transaction_id: z.string().optional(),
		meta_data: metaData,
		set_paid: z.boolean().optional(),
	}),
	listNotes: z.strictObject({
		context: page.context,
		type: z.enum(["any", "customer", "internal"]).optional(),
	}),
	createNote: z.strictObject({
		note: z.string().min(1),
		customer_note: z.boolean().optional(),
		added_by_user: z.boolean().optional(),
	}),
	listRefunds: z.strictObject({
		...page,
		...dates,
		orderby: z.enum(["date", "id", "include", "title", "slug"]).optional(),
		parent: z.string().optional(),
		parent_exclude: z.string().optional(),
		dp: z.coerce.number().int().optional(),
	}),
	createRefund: z.strictObject({
		amount: z.string().regex(/^\d+(\.\d+)?$/),
		reason: z.string().optional(),
		refunded_by: z.number().int().optional(),
		meta_data: metaData,
		line_items: z.array(z.unknown()).optional(),
		api_refund: z.boolean().optional(),
		api_restock: z.boolean().optional(),
	}),
	listCoupons: z.strictObject({
		...page,
		...dates,
		orderby: z.enum(["date", "id", "include", "title", "slug"]).optional(),
		code: z.string().optional(),
	}),
	createCoupon: z.strictObject({
		code: z.string().min(1),
		amount: z
			.string()
			.regex(/^\d+(\.\d+)?$/)
			.optional(),
		discount_type: z
			.enum(["percent", "fixed_cart", "fixed_product"])
			.optional(),
		description: z.string().optional(),
		date_expires: z.iso.datetime({ local: true, offset: true }).optional(),
		date_expires_gmt: z.iso.datetime({ local: true }).optional(),
		individual_use: z.boolean().optional(),
		product_ids: z.array(z.number().int()).optional(),
		excluded_product_ids: z.array(z.number().int()).optional(),
		usage_limit: z.number().int().optional(),
		usage_limit_per_user: z.number().int().optional(),
		limit_usage_to_x_items: z.number().int().optional(),
		free_shipping: z.boolean().optional(),
		product_categories: z.array(z.number().int()).optional(),
		excluded_product_categories: z.array(z.number().int()).optional(),
		exclude_sale_items: z.boolean().optional(),
		minimum_amount: z.string().optional(),
		maximum_amount: z.string().optional(),
		email_restrictions: z.array(z.email()).optional(),
		meta_data: metaData,
	}),
	currentCurrency: z.strictObject({}),
	listCustomers: z.strictObject({
		...page,
		orderby: z.enum(["id", "include", "name", "registered_date"]).optional(),
		email: z.email().optional(),
		role: z
			.enum([
				"all",
				"administrator",
				"editor",
				"author",
				"contributor",
				"subscriber",
				"customer",
				"shop_manager",
			])
			.optional(),
	}),
} as const;
