export { describeShopConnector } from "./connector-suite.js";
export type { ConnectorUnderTest } from "./connector-under-test.js";
export {
	type Fault,
	type FaultyServer,
	type ReceivedRequest,
	type SimulatedAnswer,
	startFaultyServer,
} from "./server/start-faulty-server.js";
export {
	type SimulatedShopify,
	shopifyToken,
	startShopify,
} from "./shopify/start-shopify.js";
export {
	type SimulatedWooCommerce,
	startWooCommerce,
	wcKey,
	wcSecret,
} from "./woocommerce/start-woocommerce.js";
