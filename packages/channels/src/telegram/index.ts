// Everyday

// Types
export type { TelegramOptions } from "./create-telegram.js";
export { createTelegram } from "./create-telegram.js";
export type { TelegramAddress } from "./telegram-address.js";
export { telegramCapabilities } from "./telegram-capabilities.js";
