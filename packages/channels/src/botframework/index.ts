// Everyday

// Types
export type { BotAddress } from "./bot-address.js";
export type { ServiceUrlPolicy } from "./check-service-url.js";
// Wiring
export { isServiceUrlAllowed } from "./check-service-url.js";
export type {
	BotCloud,
	BotFramework,
	BotFrameworkOptions,
	BotReceipt,
	BotRequest,
} from "./create-bot-framework.js";
export {
	botFrameworkChannel,
	createBotFramework,
} from "./create-bot-framework.js";
export type {
	BotArrival,
	BotDeletion,
	DecodedBotActivity,
} from "./decode-bot-activity.js";
export { decodeBotActivity } from "./decode-bot-activity.js";
export type { BotAction, BotMessage } from "./to-bot-messages.js";
export { toBotMessages } from "./to-bot-messages.js";
