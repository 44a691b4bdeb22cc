// Everyday

// Types
export type { DemoShopErrorCode } from "./demo-shop-error.js";
export { DemoShopError } from "./demo-shop-error.js";
export type { DemoShop, DemoShopOptions } from "./start-demo-shop.js";
export { startDemoShop } from "./start-demo-shop.js";
