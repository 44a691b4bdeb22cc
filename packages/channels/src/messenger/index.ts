// Everyday

// Types
export type { MessengerOptions } from "./create-messenger.js";
export { createInstagram, createMessenger } from "./create-messenger.js";
export type { MessengerAddress } from "./messenger-address.js";
export {
	instagramCapabilities,
	messengerCapabilities,
} from "./messenger-capabilities.js";
