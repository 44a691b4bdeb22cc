export {
	createWebhookDesk,
	type WebhookDeskOptions,
} from "./create-webhook-desk.js";
export type { WebhookReport } from "./webhook-schemas.js";
export { decodeWebhookSecret, signWebhook } from "./webhook-signature.js";
