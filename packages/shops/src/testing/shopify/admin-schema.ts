/**
 * What our documents use of Shopify's Admin API, version 2026-07: types, arguments, nullability, input
 * fields and enumerations as Shopify publishes them (`admin_2026-07.json.gz` of @shopify/dev-mcp 1.16.0,
 * an introspection of the API), with everything else left out.
 */
export const adminSchema = /* GraphQL */ `
type Customer implements Node {
	id: ID!
	defaultEmailAddress: CustomerEmailAddress
	firstName: String
	lastName: String
}

type CustomerEmailAddress {
	emailAddress: String!
}

union DiscountCode = DiscountCodeApp | DiscountCodeBasic | DiscountCodeBxgy | DiscountCodeFreeShipping

type DiscountCodeApp {
	title: String!
}

type DiscountCodeBasic {
	customerGets: DiscountCustomerGets!
	endsAt: DateTime
	startsAt: DateTime!
	title: String!
	usageLimit: Int
}

type DiscountCodeBxgy {
	title: String!
}

type DiscountCodeFreeShipping {
	title: String!
}

type DiscountCodeBasicCreatePayload {
	codeDiscountNode: DiscountCodeNode
	userErrors: [DiscountUserError!]!
}

type DiscountCodeNode implements Node {
	codeDiscount: DiscountCode!
	id: ID!
}

type DiscountCustomerGets {
	value: DiscountCustomerGetsValue!
}

union DiscountCustomerGetsValue = DiscountAmount | DiscountOnQuantity | DiscountPercentage

type DiscountAmount {
	amount: MoneyV2!
	appliesOnEachItem: Boolean!
}

type DiscountOnQuantity {
	effect: DiscountEffect!
}

union DiscountEffect = DiscountAmount | DiscountPercentage

type DiscountPercentage {
	percentage: Float!
}

type DiscountUserError {
	code: DiscountErrorCode
	extraInfo: String
	field: [String!]
	message: String!
}

type Fulfillment implements Node {
	createdAt: DateTime!
	inTransitAt: DateTime
	deliveredAt: DateTime
	estimatedDeliveryAt: DateTime
	displayStatus: FulfillmentDisplayStatus
	trackingInfo(first: Int): [FulfillmentTrackingInfo!]!
	events(after: String, before: String, first: Int, last: Int, reverse: Boolean, sortKey: FulfillmentEventSortKeys): FulfillmentEventConnection!
	id: ID!
}

type FulfillmentEvent implements Node {
	status: FulfillmentEventStatus!
	city: String
	happenedAt: DateTime!
	id: ID!
}

type FulfillmentEventConnection {
	nodes: [FulfillmentEvent!]!
}

type FulfillmentLineItem implements Node {
	id: ID!
	lineItem: LineItem!
}

type FulfillmentTrackingInfo {
	company: String
	number: String
	url: URL
}

type Job {
	id: ID!
	done: Boolean!
}

type LineItem implements Node {
	title: String!
	variantTitle: String
	quantity: Int!
	sku: String
	id: ID!
}

type LineItemConnection {
	nodes: [LineItem!]!
}

type MoneyBag {
	shopMoney: MoneyV2!
}

type MoneyV2 {
	amount: Decimal!
	currencyCode: CurrencyCode!
}

type Mutation {
	orderCancel(notifyCustomer: Boolean, orderId: ID!, reason: OrderCancelReason!, refund: Boolean, refundMethod: OrderCancelRefundMethodInput, restock: Boolean!, staffNote: String): OrderCancelPayload
	orderUpdate(input: OrderInput!): OrderUpdatePayload
	tagsAdd(id: ID!, tags: [String!]!): TagsAddPayload
	returnRequest(input: ReturnRequestInput!): ReturnRequestPayload
	refundCreate(input: RefundInput!): RefundCreatePayload
	discountCodeBasicCreate(basicCodeDiscount: DiscountCodeBasicInput!): DiscountCodeBasicCreatePayload
}

interface Node {
	id: ID!
}

type Order implements Node {
	id: ID!
	name: String!
	email: String
	createdAt: DateTime!
	cancelledAt: DateTime
	displayFulfillmentStatus: OrderDisplayFulfillmentStatus!
	displayFinancialStatus: OrderDisplayFinancialStatus
	returnStatus: OrderReturnStatus!
	note: String
	tags: [String!]!
	totalPriceSet: MoneyBag!
	customer: Customer
	lineItems(after: String, before: String, first: Int, last: Int, reverse: Boolean): LineItemConnection!
	refunds(first: Int): [Refund!]!
	transactions(capturable: Boolean, first: Int, manuallyResolvable: Boolean): [OrderTransaction!]!
	fulfillments(first: Int, query: String): [Fulfillment!]!
	returns(after: String, before: String, first: Int, last: Int, query: String, reverse: Boolean): ReturnConnection!
}

type OrderCancelPayload {
	job: Job
	orderCancelUserErrors: [OrderCancelUserError!]!
}

type OrderCancelUserError {
	code: OrderCancelUserErrorCode
	field: [String!]
	message: String!
}

type OrderConnection {
	nodes: [Order!]!
}

type OrderTransaction implements Node {
	id: ID!
	kind: OrderTransactionKind!
	status: OrderTransactionStatus!
	gateway: String
	amountSet: MoneyBag!
}

type OrderUpdatePayload {
	order: Order
	userErrors: [UserError!]!
}

type QueryRoot {
	orders(after: String, before: String, first: Int, last: Int, query: String, reverse: Boolean, savedSearchId: ID, sortKey: OrderSortKeys): OrderConnection!
	order(id: ID!): Order
	returnableFulfillments(after: String, before: String, first: Int, last: Int, orderId: ID!, reverse: Boolean): ReturnableFulfillmentConnection!
	customerByIdentifier(identifier: CustomerIdentifierInput!): Customer
	codeDiscountNodeByCode(code: String!): DiscountCodeNode
	shop: Shop!
}

type Refund implements Node {
	note: String
	id: ID!
}

type RefundCreatePayload {
	refund: Refund
	userErrors: [UserError!]!
}

type Return implements Node {
	name: String!
	status: ReturnStatus!
	id: ID!
}

type ReturnConnection {
	nodes: [Return!]!
}

type ReturnRequestPayload {
	return: Return
	userErrors: [ReturnUserError!]!
}

type ReturnUserError {
	code: ReturnErrorCode
	field: [String!]
	message: String!
}

type ReturnableFulfillment implements Node {
	returnableFulfillmentLineItems(after: String, before: String, first: Int, last: Int, reverse: Boolean): ReturnableFulfillmentLineItemConnection!
	id: ID!
}

type ReturnableFulfillmentConnection {
	nodes: [ReturnableFulfillment!]!
}

type ReturnableFulfillmentLineItem {
	quantity: Int!
	fulfillmentLineItem: FulfillmentLineItem!
}

type ReturnableFulfillmentLineItemConnection {
	nodes: [ReturnableFulfillmentLineItem!]!
}

type Shop implements Node {
	currencyCode: CurrencyCode!
	id: ID!
}

type TagsAddPayload {
	node: Node
	userErrors: [UserError!]!
}

type UserError {
	field: [String!]
	message: String!
}

input DiscountCodeBasicInput {
	appliesOncePerCustomer: Boolean
	code: String
	combinesWith: DiscountCombinesWithInput
	context: DiscountContextInput
	customerGets: DiscountCustomerGetsInput
	endsAt: DateTime
	recurringCycleLimit: Int
	startsAt: DateTime
	tags: [String!]
	title: String
	usageLimit: Int
}

input DiscountCombinesWithInput {
	orderDiscounts: Boolean = false
	productDiscounts: Boolean = false
	shippingDiscounts: Boolean = false
}

input DiscountContextInput @oneOf {
	all: DiscountBuyerSelection
	customers: DiscountCustomersInput
}

input DiscountCustomersInput {
	add: [ID!]
	remove: [ID!]
}

input DiscountCustomerGetsInput {
	appliesOnOneTimePurchase: Boolean
	appliesOnSubscription: Boolean
	items: DiscountItemsInput
	value: DiscountCustomerGetsValueInput
}

input DiscountItemsInput {
	all: Boolean
}

input DiscountCustomerGetsValueInput {
	discountAmount: DiscountAmountInput
	percentage: Float
}

input DiscountAmountInput {
	amount: Decimal
	appliesOnEachItem: Boolean
}

input OrderCancelRefundMethodInput @oneOf {
	originalPaymentMethodsRefund: Boolean
}

input OrderInput {
	id: ID!
	note: String
	shippingAddress: MailingAddressInput
}

input ReturnRequestInput {
	orderId: ID!
	returnLineItems: [ReturnRequestLineItemInput!]!
}

input RefundInput {
	allowOverRefunding: Boolean = false
	currency: CurrencyCode
	note: String
	notify: Boolean
	orderId: ID!
	transactions: [OrderTransactionInput!]
}

input CustomerIdentifierInput @oneOf {
	emailAddress: String
	id: ID
	phoneNumber: String
}

input MailingAddressInput {
	address1: String
	address2: String
	city: String
	company: String
	country: String
	countryCode: CountryCode
	firstName: String
	id: ID
	lastName: String
	phone: String
	province: String
	provinceCode: String
	zip: String
}

input ReturnRequestLineItemInput {
	customerNote: String
	fulfillmentLineItemId: ID!
	quantity: Int!
	returnReason: ReturnReason
	returnReasonDefinitionId: ID
}

input OrderTransactionInput {
	amount: Money!
	gateway: String!
	kind: OrderTransactionKind!
	orderId: ID!
	parentId: ID
}

enum CountryCode {
	AC AD AE AF AG AI AL AM AN AO AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW ZZ
}

enum CurrencyCode {
	AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD CDF CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JEP JMD JOD JPY KES KGS KHR KID KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLL SOS SRD SSP STD STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USDC UYU UZS VED VEF VES VND VUV WST XAF XCD XOF XPF XXX YER ZAR ZMW
}

enum DiscountBuyerSelection {
	ALL
}

enum DiscountErrorCode {
	ACTIVE_PERIOD_OVERLAP APPLIES_ON_NOTHING BLANK CONFLICT DISCOUNT_NOT_COMPATIBLE_WITH_CONDITION_TYPES DUPLICATE END_DATE_BEFORE_START_DATE EQUAL_TO EXCEEDED_MAX GREATER_THAN GREATER_THAN_OR_EQUAL_TO IMPLICIT_DUPLICATE INCLUSION INTERNAL_ERROR INVALID INVALID_COMBINES_WITH_FOR_DISCOUNT_CLASS INVALID_DISCOUNT_CLASS_FOR_PRICE_RULE INVALID_PRODUCT_DISCOUNTS_FALSE_WITH_EXISTING_TAGS_ON_SAME_CART_LINE INVALID_PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE_FOR_DISCOUNT_CLASS INVALID_PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE_WITHOUT_PRODUCT_DISCOUNTS INVALID_TAG_LENGTH LESS_THAN LESS_THAN_OR_EQUAL_TO MAX_APP_DISCOUNTS MINIMUM_SUBTOTAL_AND_QUANTITY_RANGE_BOTH_PRESENT MISSING_ARGUMENT MISSING_FUNCTION_IDENTIFIER MULTIPLE_FUNCTION_IDENTIFIERS MULTIPLE_RECURRING_CYCLE_LIMIT_FOR_NON_SUBSCRIPTION_ITEMS PRESENT PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE_NOT_ENTITLED RECURRING_CYCLE_LIMIT_NOT_A_VALID_INTEGER TAKEN TOO_LONG TOO_MANY_ARGUMENTS TOO_MANY_PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE TOO_MANY_TAGS TOO_SHORT VALUE_OUTSIDE_RANGE
}

enum FulfillmentDisplayStatus {
	ATTEMPTED_DELIVERY CANCELED CARRIER_PICKED_UP CONFIRMED DELAYED DELIVERED FAILURE FULFILLED IN_TRANSIT LABEL_PRINTED LABEL_PURCHASED LABEL_VOIDED MARKED_AS_FULFILLED NOT_DELIVERED OUT_FOR_DELIVERY PICKED_UP READY_FOR_PICKUP SUBMITTED
}

enum FulfillmentEventSortKeys {
	HAPPENED_AT ID
}

enum FulfillmentEventStatus {
	ATTEMPTED_DELIVERY CARRIER_PICKED_UP CONFIRMED DELAYED DELIVERED FAILURE IN_TRANSIT LABEL_PRINTED LABEL_PURCHASED OUT_FOR_DELIVERY READY_FOR_PICKUP
}

enum OrderCancelReason {
	CUSTOMER DECLINED FRAUD INVENTORY OTHER STAFF
}

enum OrderCancelUserErrorCode {
	INTERNAL_ERROR INVALID NOT_FOUND NO_REFUND_PERMISSION NO_REFUND_TO_STORE_CREDIT_PERMISSION STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED STORE_CREDIT_REFUND_EXPIRATION_IN_PAST STORE_CREDIT_REFUND_MISSING_CUSTOMER
}

enum OrderDisplayFinancialStatus {
	AUTHORIZED EXPIRED PAID PARTIALLY_PAID PARTIALLY_REFUNDED PENDING REFUNDED VOIDED
}

enum OrderDisplayFulfillmentStatus {
	FULFILLED IN_PROGRESS ON_HOLD OPEN PARTIALLY_FULFILLED PENDING_FULFILLMENT REQUEST_DECLINED RESTOCKED SCHEDULED UNFULFILLED
}

enum OrderReturnStatus {
	INSPECTION_COMPLETE IN_PROGRESS NO_RETURN RETURNED RETURN_FAILED RETURN_REQUESTED
}

enum OrderSortKeys {
	CREATED_AT CURRENT_TOTAL_PRICE CUSTOMER_NAME DESTINATION FINANCIAL_STATUS FULFILLMENT_STATUS ID ORDER_NUMBER PO_NUMBER PROCESSED_AT RELEVANCE TOTAL_ITEMS_QUANTITY TOTAL_PRICE UPDATED_AT
}

enum OrderTransactionKind {
	AUTHORIZATION CAPTURE CHANGE EMV_AUTHORIZATION REFUND SALE SUGGESTED_REFUND VOID
}

enum OrderTransactionStatus {
	AWAITING_RESPONSE ERROR FAILURE PENDING SUCCESS UNKNOWN
}

enum ReturnErrorCode {
	ALREADY_EXISTS BLANK CREATION_FAILED EQUAL_TO FEATURE_NOT_ENABLED GREATER_THAN GREATER_THAN_OR_EQUAL_TO INCLUSION INCOMPATIBLE_WITH_STANDARD_POLICY INTERNAL_ERROR INVALID INVALID_STATE LESS_THAN LESS_THAN_OR_EQUAL_TO MISSING_PERMISSION NOTIFICATION_FAILED NOT_A_NUMBER NOT_EDITABLE NOT_FOUND PRESENT TAKEN TOO_BIG TOO_LONG TOO_MANY_ARGUMENTS TOO_SHORT WRONG_LENGTH
}

enum ReturnReason {
	COLOR DEFECTIVE NOT_AS_DESCRIBED OTHER SIZE_TOO_LARGE SIZE_TOO_SMALL STYLE UNKNOWN UNWANTED WRONG_ITEM
}

enum ReturnStatus {
	CANCELED CLOSED DECLINED OPEN REQUESTED
}

scalar DateTime
scalar Decimal
scalar Money
scalar URL

directive @idempotent(key: String!) on FIELD

schema {
	query: QueryRoot
	mutation: Mutation
}
`;
