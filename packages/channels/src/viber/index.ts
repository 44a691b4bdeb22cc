// Everyday

// Types
export type { ViberOptions } from "./create-viber.js";
export { createViber } from "./create-viber.js";
export type { ViberAddress } from "./viber-address.js";
export { viberCapabilities } from "./viber-capabilities.js";
