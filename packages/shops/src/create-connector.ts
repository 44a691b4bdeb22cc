import { createDemoConnector } from "./demo/create-demo-connector.js";
import { systemPorts } from "./http/shop-ports.js";
import type { ShopConnector } from "./port/shop-connector.js";
import { createShopify } from "./shopify/create-shopify.js";
import { createWooCommerce } from "./woocommerce/create-woocommerce.js";

/** Which shop, and what lets the bot in. */
export type ShopSettings =
	| {
			readonly kind: "woocommerce";
			readonly baseUrl: string;
			readonly consumerKey: string;
			readonly consumerSecret: string;
	  }
	| {
			readonly kind: "shopify";
			readonly baseUrl: string;
			readonly accessToken: string;
	  }
	| {
			readonly kind: "demo";
			readonly baseUrl: string;
			readonly token: string;
	  };

/** The connector of a shop, over the real network. Throws `ShopError` for settings that cannot work. */
export function createConnector(settings: ShopSettings): ShopConnector {
	const ports = systemPorts;
	switch (settings.kind) {
		case "woocommerce":
			return createWooCommerce({ ...settings, ports });
		case "shopify":
			return createShopify({ ...settings, ports });
		case "demo":
			return createDemoConnector({ ...settings, ports });
	}
}
