// Everyday

// Types
export type { WhatsappOptions } from "./create-whatsapp.js";
export { createWhatsapp } from "./create-whatsapp.js";
export type { WhatsappAddress } from "./whatsapp-address.js";
export { whatsappCapabilities } from "./whatsapp-capabilities.js";
