import { z } from "zod";

/** What is read of Shopify's answers; the shapes follow `documents`. */
const instant = z
	.string()
	.transform((text) => Date.parse(text))
	.refine((at) => !Number.isNaN(at));

const money = z.object({
	shopMoney: z.object({
		amount: z
			.string()
			.transform(Number)
			.refine((amount) => Number.isFinite(amount)),
		currencyCode: z.string(),
	}),
});

const nodes = <Schema extends z.ZodType>(item: Schema) =>
	z.object({ nodes: z.array(item) });

export const adminOrderSchema = z.object({
	id: z.string(),
	name: z.string(),
	email: z.string().nullable(),
	createdAt: instant,
	cancelledAt: instant.nullable(),
	displayFulfillmentStatus: z.string(),
	displayFinancialStatus: z.string().nullable(),
	returnStatus: z.string(),
	note: z.string().nullable(),
	tags: z.array(z.string()),
	totalPriceSet: money,
	customer: z
		.object({
			id: z.string(),
			defaultEmailAddress: z.object({ emailAddress: z.string() }).nullable(),
		})
		.nullable(),
	lineItems: nodes(
		z.object({
			title: z.string(),
			variantTitle: z.string().nullable(),
			quantity: z.number(),
		}),
	),
	refunds: z.array(z.object({ note: z.string().nullable() })),
	transactions: z.array(
		z.object({
			id: z.string(),
			kind: z.string(),
			status: z.string(),
			gateway: z.string().nullable(),
			amountSet: money,
		}),
	),
	fulfillments: z.array(
		z.object({
			createdAt: instant,
			inTransitAt: instant.nullable(),
			deliveredAt: instant.nullable(),
			estimatedDeliveryAt: instant.nullable(),
			displayStatus: z.string().nullable(),
			trackingInfo: z.array(
				z.object({
					company: z.string().nullable(),
					number: z.string().nullable(),
					url: z.string().nullable(),
				}),
			),
			events: nodes(
				z.object({
					status: z.string(),
					city: z.string().nullable(),
					happenedAt: instant,
				}),
			),
		}),
	),
});

/** An order as Shopify answers it. */
export type AdminOrder = z.infer<typeof adminOrderSchema>;

const userErrors = z.array(
	z.object({
		code: z.string().nullish(),
		field: z.array(z.string()).nullish(),
	}),
);

export const findOrderSchema = z.object({ orders: nodes(adminOrderSchema) });

export const getOrderSchema = z.object({ order: adminOrderSchema.nullable() });

export const cancelOrderSchema = z.object({
	orderCancel: z.object({ orderCancelUserErrors: userErrors }).nullable(),
});

export const updateOrderSchema = z.object({
	orderUpdate: z.object({ userErrors }).nullable(),
});

export const noteOrderSchema = z.object({
	orderUpdate: z.object({ userErrors }).nullable(),
	tagsAdd: z.object({ userErrors }).nullable(),
});

export const returnableSchema = z.object({
	returnableFulfillments: nodes(
		z.object({
			returnableFulfillmentLineItems: nodes(
				z.object({
					quantity: z.number(),
					fulfillmentLineItem: z.object({
						id: z.string(),
						lineItem: z.object({
							title: z.string(),
							sku: z.string().nullable(),
						}),
					}),
				}),
			),
		}),
	),
	order: z
		.object({
			returns: nodes(z.object({ name: z.string(), status: z.string() })),
		})
		.nullable(),
});

export const requestReturnSchema = z.object({
	returnRequest: z
		.object({ return: z.object({ name: z.string() }).nullable(), userErrors })
		.nullable(),
});

export const createRefundSchema = z.object({
	refundCreate: z.object({ userErrors }).nullable(),
});

export const findCustomerSchema = z.object({
	customerByIdentifier: z
		.object({
			id: z.string(),
			firstName: z.string().nullable(),
			lastName: z.string().nullable(),
		})
		.nullable(),
});

const decimal = z
	.string()
	.transform(Number)
	.refine((amount) => Number.isFinite(amount));

/** Empty for a discount of another kind; its value is empty unless it is an amount. */
const codeDiscountNode = z
	.object({
		codeDiscount: z.object({
			endsAt: instant.nullish(),
			customerGets: z
				.object({
					value: z.object({
						amount: z
							.object({ amount: decimal, currencyCode: z.string() })
							.optional(),
					}),
				})
				.optional(),
		}),
	})
	.nullable();

/** A discount with a code as Shopify answers it; null where there is none. */
export type AdminVoucher = z.infer<typeof codeDiscountNode>;

export const findVoucherSchema = z.object({
	codeDiscountNodeByCode: codeDiscountNode,
	shop: z.object({ currencyCode: z.string() }),
	customerByIdentifier: z.object({ id: z.string() }).nullable(),
});

export const createVoucherSchema = z.object({
	discountCodeBasicCreate: z
		.object({ codeDiscountNode, userErrors })
		.nullable(),
});

/** The frame of every answer: data, errors of the whole request, what it cost. */
export const envelopeSchema = z.object({
	data: z.unknown().optional(),
	errors: z
		.array(
			z.object({
				extensions: z.object({ code: z.string().optional() }).optional(),
			}),
		)
		.optional(),
	extensions: z
		.object({
			cost: z
				.object({
					requestedQueryCost: z.number(),
					throttleStatus: z.object({
						currentlyAvailable: z.number(),
						restoreRate: z.number(),
					}),
				})
				.optional(),
		})
		.optional(),
});
