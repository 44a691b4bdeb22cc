import { z } from "zod";

const text = z.string().default("");
const api = z.url({ protocol: /^https?$/ }).optional();

/** Settings of messengers; a messenger whose token is empty is off. */
export const messengerSettingsShape = {
	TELEGRAM_TOKEN: text.describe(
		"Token of the Telegram bot, of @BotFather; empty leaves the channel off.",
	),
	TELEGRAM_API_URL: api.describe(
		"Bot API server of your own; empty: Telegram's.",
	),
	META_APP_ID: text.describe(
		"Id of the app at Meta that WhatsApp, Messenger and Instagram are connected to.",
	),
	META_APP_SECRET: text.describe(
		"Secret of that app; it signs what Meta sends.",
	),
	META_VERIFY_TOKEN: text.describe(
		"Word of your own, 8 characters or more, that is entered at Meta beside the address of the webhook.",
	),
	META_GRAPH_URL: api.describe(
		"Address and version of the Graph API; empty: Meta's.",
	),
	WHATSAPP_PHONE_NUMBER_ID: text.describe(
		"Meta's id of the shop's WhatsApp number; empty leaves the channel off.",
	),
	WHATSAPP_ACCESS_TOKEN: text.describe(
		"Permanent token of a system user that may send for that number.",
	),
	MESSENGER_PAGE_ID: text.describe(
		"Id of the shop's Facebook page; empty leaves Messenger off.",
	),
	MESSENGER_PAGE_TOKEN: text.describe("Token of that page."),
	INSTAGRAM_ACCOUNT_ID: text.describe(
		"Id of the shop's professional Instagram account; empty leaves the channel off.",
	),
	INSTAGRAM_TOKEN: text.describe("Token of that account."),
	VIBER_TOKEN: text.describe(
		"Token of the Viber bot; empty leaves the channel off.",
	),
	VIBER_API_URL: api.describe("Address of Viber's API; empty: Viber's."),
	SLACK_BOT_TOKEN: text.describe(
		"Bot token of the Slack app, xoxb-…; empty leaves the channel off.",
	),
	SLACK_SIGNING_SECRET: text.describe("Signing secret of the Slack app."),
	SLACK_API_URL: api.describe("Address of Slack's API; empty: Slack's."),
} as const;

/** As they were read. */
export type ReadMessengerSettings = z.output<
	z.ZodObject<typeof messengerSettingsShape>
>;
