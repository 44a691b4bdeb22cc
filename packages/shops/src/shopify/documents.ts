/**
 * Version of the Admin API that the documents are written for: the latest stable one in Shopify's
 * own list (`supported-versions-schema.json` of @shopify/dev-mcp 1.16.0). Shopify serves a version
 * for at least twelve months; an older one is answered by the oldest still served.
 */
export const apiVersion = "2026-07";

const money = /* GraphQL */ `fragment Money on MoneyBag { shopMoney { amount currencyCode } }`;

const voucher = /* GraphQL */ `fragment Voucher on DiscountCode {
	... on DiscountCodeBasic {
		endsAt
		customerGets { value { ... on DiscountAmount { amount { amount currencyCode } } } }
	}
}`;

const order = /* GraphQL */ `fragment Order on Order {
	id
	name
	email
	createdAt
	cancelledAt
	displayFulfillmentStatus
	displayFinancialStatus
	returnStatus
	note
	tags
	totalPriceSet { ...Money }
	customer { id defaultEmailAddress { emailAddress } }
	lineItems(first: 50) { nodes { title variantTitle quantity } }
	refunds(first: 50) { note }
	transactions(first: 50) { id kind status gateway amountSet { ...Money } }
	fulfillments(first: 10) {
		createdAt
		inTransitAt
		deliveredAt
		estimatedDeliveryAt
		displayStatus
		trackingInfo(first: 1) { company number url }
		events(first: 1, sortKey: HAPPENED_AT, reverse: true) { nodes { status city happenedAt } }
	}
}`;

export const findOrderDocument = /* GraphQL */ `query FindOrder($query: String!) {
	orders(first: 5, query: $query) { nodes { ...Order } }
}
${order}
${money}`;

export const getOrderDocument = /* GraphQL */ `query GetOrder($id: ID!) {
	order(id: $id) { ...Order }
}
${order}
${money}`;

export const cancelOrderDocument = /* GraphQL */ `mutation CancelOrder($orderId: ID!, $staffNote: String!) {
	orderCancel(
		orderId: $orderId
		reason: CUSTOMER
		refundMethod: { originalPaymentMethodsRefund: true }
		restock: true
		notifyCustomer: true
		staffNote: $staffNote
	) {
		job { id done }
		orderCancelUserErrors { code field message }
	}
}`;

export const updateOrderDocument = /* GraphQL */ `mutation UpdateOrder($input: OrderInput!) {
	orderUpdate(input: $input) {
		order { id note }
		userErrors { field message }
	}
}`;

/** The note says what is wanted, the tag lets the shop's people filter their orders by it. */
export const noteOrderDocument = /* GraphQL */ `mutation NoteOrder($input: OrderInput!, $id: ID!, $tags: [String!]!) {
	orderUpdate(input: $input) {
		order { id note }
		userErrors { field message }
	}
	tagsAdd(id: $id, tags: $tags) {
		node { id }
		userErrors { field message }
	}
}`;

export const returnableDocument = /* GraphQL */ `query Returnable($orderId: ID!) {
	returnableFulfillments(orderId: $orderId, first: 10) {
		nodes {
			returnableFulfillmentLineItems(first: 50) {
				nodes { quantity fulfillmentLineItem { id lineItem { title sku } } }
			}
		}
	}
	order(id: $orderId) { returns(first: 10) { nodes { name status } } }
}`;

export const requestReturnDocument = /* GraphQL */ `mutation RequestReturn($input: ReturnRequestInput!) {
	returnRequest(input: $input) {
		return { id name status }
		userErrors { code field message }
	}
}`;

/** The key is obligatory for refunds since 2026-04 (changelog "Making idempotency mandatory for inventory adjustments and refund mutations"). */
export const createRefundDocument = /* GraphQL */ `mutation CreateRefund($input: RefundInput!, $key: String!) {
	refundCreate(input: $input) @idempotent(key: $key) {
		refund { id }
		userErrors { field message }
	}
}`;

export const findCustomerDocument = /* GraphQL */ `query FindCustomer($email: String!) {
	customerByIdentifier(identifier: { emailAddress: $email }) { id firstName lastName }
}`;

export const findVoucherDocument = /* GraphQL */ `query FindVoucher($code: String!, $email: String!) {
	codeDiscountNodeByCode(code: $code) { codeDiscount { ...Voucher } }
	shop { currencyCode }
	customerByIdentifier(identifier: { emailAddress: $email }) { id }
}
${voucher}`;

export const createVoucherDocument = /* GraphQL */ `mutation CreateVoucher($discount: DiscountCodeBasicInput!) {
	discountCodeBasicCreate(basicCodeDiscount: $discount) {
		codeDiscountNode { codeDiscount { ...Voucher } }
		userErrors { code field message }
	}
}
${voucher}`;

/** Every document, so that all of them can be held against the schema. */
export const documents = [
	findOrderDocument,
	getOrderDocument,
	cancelOrderDocument,
	updateOrderDocument,
	noteOrderDocument,
	returnableDocument,
	requestReturnDocument,
	createRefundDocument,
	findCustomerDocument,
	findVoucherDocument,
	createVoucherDocument,
] as const;
