/** An order of the simulator, in Shopify's own fields. */
export interface SimulatedAdminOrder {
	id: string;
	name: string;
	email: string | null;
	createdAt: string;
	cancelledAt: string | null;
	displayFulfillmentStatus: string;
	displayFinancialStatus: string;
	returnStatus: string;
	note: string | null;
	tags: string[];
	shippingAddress: Record<string, unknown>;
	totalPriceSet: Money;
	customer: {
		id: string;
		defaultEmailAddress: { emailAddress: string };
	} | null;
	lineItems: { nodes: Record<string, unknown>[] };
	refunds: { note: string | null; amount: number }[];
	transactions: Record<string, unknown>[];
	fulfillments: Record<string, unknown>[];
	returns: { nodes: { id: string; name: string; status: string }[] };
}

interface Money {
	readonly shopMoney: {
		readonly amount: string;
		readonly currencyCode: string;
	};
}

/** What a discount of the simulator was asked for with, of `DiscountCodeBasicInput`. */
export interface SimulatedDiscountInput {
	readonly title: string;
	readonly code: string;
	readonly usageLimit: number;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly context: Readonly<Record<string, unknown>>;
	readonly customerGets: {
		readonly value: { readonly discountAmount: { readonly amount: string } };
	};
}

/** What a Shopify shop in memory knows. */
export interface ShopifyState {
	readonly orders: readonly SimulatedAdminOrder[];
	/** Discounts by their code, as they were asked for. */
	readonly discounts: ReadonlyMap<string, SimulatedDiscountInput>;
	/** Changes that were carried out, by name of the mutation. */
	readonly changes: string[];
	/** The fields of query and mutation for one request; `key` is its idempotency key. */
	resolvers(key: string | undefined): Readonly<Record<string, unknown>>;
}

const eur = (amount: string): Money => ({
	shopMoney: { amount, currencyCode: "EUR" },
});

/** Three orders: 1001 paid, 1002 on its way, 1003 cancelled and still to be refunded. */
export function createShopifyState(): ShopifyState {
	const orders = seed();
	const changes: string[] = [];
	const discounts = new Map<string, SimulatedDiscountInput>();
	const toDiscountNode = (input: SimulatedDiscountInput) => ({
		id: `gid://shopify/DiscountCodeNode/${input.code}`,
		codeDiscount: {
			__typename: "DiscountCodeBasic",
			...input,
			customerGets: {
				value: {
					__typename: "DiscountAmount",
					amount: {
						amount: input.customerGets.value.discountAmount.amount,
						currencyCode: "EUR",
					},
				},
			},
		},
	});
	const refunded = new Map<string, unknown>();
	const find = (id: unknown): SimulatedAdminOrder | undefined =>
		orders.find((order) => order.id === id);
	const missing = {
		userErrors: [{ field: ["id"], message: "Order does not exist" }],
	};

	const resolvers = (key: string | undefined) => ({
		orders: ({ query }: { query: string }) => {
			const [, wanted] = /^name:"([^"]*)"$/.exec(query) ?? [];
			return {
				nodes: orders.filter(({ name }) => name === `#${wanted}`),
			};
		},
		order: ({ id }: { id: string }) => find(id) ?? null,
		customerByIdentifier: ({
			identifier,
		}: {
			identifier: { emailAddress?: string };
		}) =>
			identifier.emailAddress?.toLowerCase() === "anna@example.com"
				? {
						id: "gid://shopify/Customer/26",
						firstName: "Anna",
						lastName: "Kowalska",
					}
				: null,
		shop: { id: "gid://shopify/Shop/1", currencyCode: "EUR" },
		codeDiscountNodeByCode: ({ code }: { code: string }) => {
			const found = discounts.get(code.toUpperCase());
			return found ? toDiscountNode(found) : null;
		},
		discountCodeBasicCreate: ({
			basicCodeDiscount: input,
		}: {
			basicCodeDiscount: SimulatedDiscountInput;
		}) => {
			if (discounts.has(input.code.toUpperCase()))
				return {
					codeDiscountNode: null,
					userErrors: [
						{
							code: "TAKEN",
							field: ["basicCodeDiscount", "code"],
							message: "Code must be unique. Please try a different code.",
						},
					],
				};
			discounts.set(input.code.toUpperCase(), input);
			changes.push("discountCodeBasicCreate");
			return { codeDiscountNode: toDiscountNode(input), userErrors: [] };
		},
		returnableFulfillments: ({ orderId }: { orderId: string }) => {
			const order = find(orderId);
			const isSent = (order?.fulfillments.length ?? 0) > 0;
			return {
				nodes:
					isSent && order?.returns.nodes.length === 0
						? [
								{
									returnableFulfillmentLineItems: {
										nodes: [
											{
												quantity: 1,
												fulfillmentLineItem: {
													id: "gid://shopify/FulfillmentLineItem/1",
													lineItem: { title: "Linen shirt", sku: "SHT-01" },
												},
											},
										],
									},
								},
							]
						: [],
			};
		},
		orderCancel: ({ orderId }: { orderId: string }) => {
			const order = find(orderId);
			if (!order || order.cancelledAt !== null)
				return {
					job: null,
					orderCancelUserErrors: [
						{
							code: order ? "INVALID" : "NOT_FOUND",
							field: ["orderId"],
							message: "Cannot be cancelled",
						},
					],
				};
			order.cancelledAt = "2027-03-10T12:00:00Z";
			changes.push("orderCancel");
			return {
				job: { id: "gid://shopify/Job/1", done: false },
				orderCancelUserErrors: [],
			};
		},
		orderUpdate: ({
			input,
		}: {
			input: {
				id: string;
				note?: string;
				shippingAddress?: Record<string, unknown>;
			};
		}) => {
			const order = find(input.id);
			if (!order) return { order: null, ...missing };
			if (input.note !== undefined && input.note !== order.note) {
				order.note = input.note;
				changes.push("note");
			}
			if (input.shippingAddress)
				Object.assign(order.shippingAddress, input.shippingAddress);
			return { order, userErrors: [] };
		},
		tagsAdd: ({ id, tags }: { id: string; tags: readonly string[] }) => {
			const order = find(id);
			if (!order) return { node: null, ...missing };
			order.tags = [...new Set([...order.tags, ...tags])];
			return { node: { __typename: "Order", id }, userErrors: [] };
		},
		returnRequest: ({ input }: { input: { orderId: string } }) => {
			const order = find(input.orderId);
			if (!order || order.returns.nodes.length > 0)
				return {
					return: null,
					userErrors: [
						{
							code: "INVALID_STATE",
							field: ["returnLineItems"],
							message: "Not returnable",
						},
					],
				};
			const made = {
				id: "gid://shopify/Return/1",
				name: `${order.name}-R1`,
				status: "REQUESTED",
			};
			order.returns.nodes.push(made);
			changes.push("returnRequest");
			return { return: made, userErrors: [] };
		},
		refundCreate: ({
			input,
		}: {
			input: {
				orderId: string;
				note: string | null;
				transactions: { amount: string }[];
			};
		}) => {
			// "It will return the result of the original operation instead of creating a new one."
			if (key !== undefined && refunded.has(key)) return refunded.get(key);
			const order = find(input.orderId);
			if (!order) return { refund: null, ...missing };
			const amount = Number(input.transactions[0]?.amount);
			const result = {
				refund: { id: "gid://shopify/Refund/1" },
				userErrors: [],
			};
			order.refunds.push({ note: input.note, amount });
			changes.push("refundCreate");
			if (key !== undefined) refunded.set(key, result);
			return result;
		},
	});
	return { orders, discounts, changes, resolvers };
}

function seed(): SimulatedAdminOrder[] {
	const base = (number: number): SimulatedAdminOrder => ({
		id: `gid://shopify/Order/${number}`,
		name: `#${number}`,
		email: "Anna@example.com",
		createdAt: "2027-03-08T09:30:00Z",
		cancelledAt: null,
		displayFulfillmentStatus: "UNFULFILLED",
		displayFinancialStatus: "PAID",
		returnStatus: "NO_RETURN",
		note: null,
		tags: ["vip"],
		shippingAddress: { address1: "ul. Lipowa 4/7" },
		totalPriceSet: eur("64.89"),
		customer: {
			id: "gid://shopify/Customer/26",
			defaultEmailAddress: { emailAddress: "anna@example.com" },
		},
		lineItems: {
			nodes: [{ title: "Linen shirt", variantTitle: "M", quantity: 1 }],
		},
		refunds: [],
		transactions: [
			{
				id: `gid://shopify/OrderTransaction/${number}`,
				kind: "SALE",
				status: "SUCCESS",
				gateway: "shopify_payments",
				amountSet: eur("64.89"),
			},
		],
		fulfillments: [],
		returns: { nodes: [] },
	});
	return [
		base(1001),
		{
			...base(1002),
			displayFulfillmentStatus: "FULFILLED",
			fulfillments: [
				{
					createdAt: "2027-03-09T10:00:00Z",
					inTransitAt: "2027-03-09T12:00:00Z",
					deliveredAt: null,
					estimatedDeliveryAt: "2027-03-12T12:00:00Z",
					displayStatus: "IN_TRANSIT",
					trackingInfo: [
						{
							company: "InPost",
							number: "LP1002",
							url: "https://inpost.example/LP1002",
						},
					],
					events: {
						nodes: [
							{
								status: "OUT_FOR_DELIVERY",
								city: "Warszawa",
								happenedAt: "2027-03-10T06:00:00Z",
							},
						],
					},
				},
			],
		},
		{ ...base(1003), cancelledAt: "2027-03-09T08:00:00Z" },
	];
}
