import { personalDataClasses } from "@shopbell/conversation";
import { remoteDeskKinds } from "@shopbell/desks";
import { letterLocales } from "@shopbell/identity";
import { z } from "zod";

const text = z.string().default("");
const address = z.url({ protocol: /^https?$/ }).optional();
const secrets = text.transform((list) =>
	list.split(/[\s,]+/).filter((item) => item !== ""),
);
const number = z.coerce.number().int().min(1).optional();

/** Settings around other desks than the built-in one. */
export const deskSettingsShape = {
	DESK_KIND: z
		.enum(["builtin", ...remoteDeskKinds])
		.default("builtin")
		.describe(
			"Where people answer: builtin, chatwoot, zendesk, email, webhook or botframework.",
		),
	DESK_LOCALE: z
		.enum(letterLocales)
		.optional()
		.describe(
			"Language of the notes for the people at another desk; default that of the shop.",
		),
	DESK_MASK: z
		.string()
		.optional()
		.transform((list) => list?.split(/[\s,]+/).filter((item) => item !== ""))
		.pipe(z.array(z.enum(["none", ...personalDataClasses])).optional())
		.describe(
			"Personal data another desk does not get, separated by spaces: name, email, phone, address, order-number, payment; none gives it all. Default: payment.",
		),
	CHATWOOT_URL: address.describe(
		"Address of Chatwoot, e.g. https://app.chatwoot.com.",
	),
	CHATWOOT_ACCOUNT_ID: number.describe("Number of the account at Chatwoot."),
	CHATWOOT_INBOX: text.describe("Identifier of the API inbox at Chatwoot."),
	CHATWOOT_BOT_TOKEN: text.describe("Access token of the agent bot."),
	CHATWOOT_TEAM_ID: number.describe(
		"Number of the team that handoffs go to; empty: nobody in particular.",
	),
	CHATWOOT_WEBHOOK_SECRET: secrets.describe(
		"Secret of Chatwoot's webhooks; several, separated by spaces, where bot, inbox and account have one each.",
	),
	ZENDESK_URL: address.describe(
		"Address of Sunshine Conversations, e.g. https://shop.zendesk.com/sc.",
	),
	ZENDESK_APP_ID: text.describe("App id of Sunshine Conversations."),
	ZENDESK_KEY_ID: text.describe("Key id of its API key."),
	ZENDESK_KEY_SECRET: text.describe("Secret of its API key."),
	ZENDESK_WEBHOOK_SECRET: text.describe(
		"Shared secret of the webhook, which comes as X-API-Key.",
	),
	ZENDESK_SWITCHBOARD: text.describe(
		"Switchboard integration that gets control; default Zendesk's agents.",
	),
	DESK_EMAIL_TO: z
		.union([z.literal(""), z.email()])
		.default("")
		.describe("Mailbox of the people who answer."),
	DESK_EMAIL_REPLY: z
		.union([z.literal(""), z.email()])
		.default("")
		.describe(
			"Mailbox whose subaddresses take their answers, e.g. desk@reply.shop.example.com.",
		),
	DESK_EMAIL_SECRET: text.describe(
		"Secret with which the mail server posts answers to /desks/email, 20 signs or more.",
	),
	DESK_WEBHOOK_URL: address.describe(
		"Where commands are posted as signed webhooks.",
	),
	DESK_WEBHOOK_SECRET: secrets.describe(
		"Secret of those webhooks, whsec_ and base64; several, the newest first, while one is being replaced.",
	),
	DESK_HUB_CONTEXT: text.describe(
		'What a hub of the Bot Framework wants to know besides, as JSON, e.g. {"Skill":"returns"}.',
	),
} as const;
