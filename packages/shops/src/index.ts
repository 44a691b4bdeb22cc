// Everyday

// Types
export type { ShopSettings } from "./create-connector.js";
export { createConnector } from "./create-connector.js";
export type { DemoConnectorOptions } from "./demo/create-demo-connector.js";
export { createDemoConnector } from "./demo/create-demo-connector.js";
export type { ShopPorts } from "./http/shop-ports.js";
// Wiring
export { systemPorts } from "./http/shop-ports.js";
export type {
	ActionFailure,
	ShopActionsOptions,
} from "./perform/create-shop-actions.js";
export { createShopActions } from "./perform/create-shop-actions.js";
export type { ShopPolicy } from "./perform/shop-policy.js";
export type {
	OrderOwner,
	ProofOutcome,
	ShopLetters,
	ShopperIdentity,
} from "./perform/shopper-identity.js";
export type { PostalAddress } from "./port/parse-postal-address.js";
export {
	parsePostalAddress,
	toAddressLine,
} from "./port/parse-postal-address.js";
export type {
	ShopAnswer,
	Unavailable,
	UnavailableReason,
} from "./port/shop-answer.js";
export type {
	CallLimits,
	Registered,
	RegisteredRefund,
	RegisteredReturn,
	ShopConnector,
	ShopCustomer,
	ShopVoucher,
} from "./port/shop-connector.js";
export type {
	Money,
	OrderStatus,
	Parcel,
	ParcelStatus,
	ShopOrder,
} from "./port/shop-order.js";
export type { ShopErrorCode } from "./shop-error.js";
export { ShopError } from "./shop-error.js";
export type { ShopifyOptions } from "./shopify/create-admin-client.js";
export { createShopify } from "./shopify/create-shopify.js";
export { apiVersion as shopifyApiVersion } from "./shopify/documents.js";
export type { WooCommerceOptions } from "./woocommerce/create-wc-client.js";
export { createWooCommerce } from "./woocommerce/create-woocommerce.js";
