import { z } from "zod";
import { deskSettingsShape } from "../desks/desk-settings-schema.js";
import { messengerSettingsShape } from "../messengers/messenger-settings-schema.js";
import { telemetrySettingsShape } from "../telemetry/telemetry-setting.js";
import { processSettingsShape } from "./process-settings-schema.js";

const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(1);
const origin = z
	.url({ protocol: /^https?$/ })
	.transform((url) => new URL(url).origin);

const money = z
	.string()
	.regex(
		/^\d{1,7}(\.\d{1,2})? [A-Z]{3}$/,
		"give an amount and a currency, e.g. 50 EUR",
	)
	.transform((text) => {
		const [amount = "", currency = ""] = text.split(" ");
		return { amount: Number(amount), currency };
	});
const secrets = z
	.string()
	.default("")
	.transform((list) => list.split(/[\s,]+/).filter((item) => item !== ""))
	.pipe(
		z.array(
			z
				.base64()
				.transform((text) => new Uint8Array(Buffer.from(text, "base64"))),
		),
	)
	.refine(
		(list) => list.every(({ byteLength }) => byteLength >= 32),
		"each secret needs 32 random bytes or more in base64, e.g. of openssl rand -base64 32",
	);

/** Everything that can be set, by its name in the environment or in the settings file. */
export const settingsSchema = z.object({
	PORT: port
		.default(3978)
		.describe("Port of the server; 0 takes any free one."),
	HOST: z
		.string()
		.min(1)
		.default("127.0.0.1")
		.describe("Address to listen on; 0.0.0.0 for all."),
	DATA_DIR: z
		.string()
		.min(1)
		.default("data")
		.describe("Folder for everything the program writes."),
	...processSettingsShape,
	KNOWLEDGE_BASE: z
		.string()
		.min(1)
		.default("knowledge-base")
		.describe("Folder with the shop's articles."),
	PUBLIC_URL: origin
		.optional()
		.describe(
			"Address under which shoppers reach the server, e.g. https://chat.example.com.",
		),
	WIDGET_ORIGINS: z
		.string()
		.default("")
		.transform((list) => list.split(/[\s,]+/).filter((item) => item !== ""))
		.pipe(z.array(origin))
		.describe(
			"Origins of the shop's pages that may embed the chat, separated by spaces.",
		),
	SHOPBELL_ENV: z
		.enum(["demo", "production"])
		.default("demo")
		.describe("production refuses whatever is only fit for trying out."),
	MICROSOFT_APP_ID: z
		.string()
		.default("")
		.describe("Azure bot's application id; empty leaves the channel off."),
	MICROSOFT_APP_PASSWORD: z
		.string()
		.default("")
		.describe("Azure bot's secret."),
	MICROSOFT_APP_TENANT_ID: z
		.string()
		.default("")
		.describe("Tenant of a single-tenant Azure bot."),
	SHOP_KIND: z
		.enum(["none", "demo", "woocommerce", "shopify"])
		.optional()
		.describe("The shop behind the chat: none, demo, woocommerce or shopify."),
	SHOP_URL: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe("Address of the shop, e.g. https://shop.example.com."),
	SHOP_KEY: z.string().default("").describe("WooCommerce consumer key."),
	SHOP_SECRET: z.string().default("").describe("WooCommerce consumer secret."),
	SHOP_TOKEN: z
		.string()
		.default("")
		.describe("Shopify Admin API access token."),
	SHOP_REFUND_LIMIT: money
		.optional()
		.describe(
			"Largest refund that is made without a person where it is plainly owed, e.g. 50 EUR; empty: none.",
		),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/ })
		.optional()
		.describe(
			"Mail server for one-time codes and receipts, e.g. smtps://user:password@mail.example.com:465.",
		),
	MAIL_FROM: z
		.string()
		.default("")
		.describe("Sender of e-mails, e.g. Lipa <help@shop.example.com>."),
	CUSTOMER_TOKEN_SECRET: secrets.describe(
		"Secret that signs tokens of signed-in customers, 32 bytes or more in base64; several, the newest first, while one is being replaced.",
	),
	CUSTOMER_TOKEN_AUDIENCE: z
		.string()
		.min(1)
		.default("shopbell")
		.describe("What such a token has to name as its audience."),
	DESK_CONVERSATIONS: z
		.enum(["shared", "private"])
		.default("shared")
		.describe(
			"Whether everybody at the desk may read a conversation that a colleague has, or that colleague and supervisors alone: shared or private.",
		),
	SECOND_FACTOR: z
		.enum(["optional", "required"])
		.default("optional")
		.describe(
			"Whether people at desk and studio have to set up an authenticator app: optional or required.",
		),
	OIDC_ISSUER: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe(
			"Address of the company's own sign-in (OpenID Connect), e.g. https://login.example.com/realms/shop; empty: none.",
		),
	OIDC_CLIENT_ID: z
		.string()
		.default("")
		.describe("Client id that the provider gave out."),
	OIDC_CLIENT_SECRET: z
		.string()
		.default("")
		.describe("Client secret that the provider gave out."),
	OIDC_LABEL: z
		.string()
		.max(60)
		.default("")
		.describe("Name of it on the button, e.g. Example Ltd."),
	ALARM_WAITING: count
		.optional()
		.describe(
			"People waiting from which the desk's alarm rings; empty: never.",
		),
	ALARM_WAIT_MINUTES: count
		.optional()
		.describe("Longest wait in minutes from which it rings; empty: never."),
	ALARM_SERVICE_LEVEL: z.coerce
		.number()
		.int()
		.min(1)
		.max(100)
		.optional()
		.describe(
			"Percent of today's handoffs accepted in time below which it rings; empty: never.",
		),
	ALARM_EMAIL: z
		.union([z.literal(""), z.email()])
		.default("")
		.describe("Who gets a letter when it rings."),
	ALARM_WEBHOOK: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe("Address of another program that is told when it rings."),
	ALARM_WEBHOOK_SECRET: z
		.string()
		.default("")
		.describe(
			"Secret that signs what is sent there, as Standard Webhooks writes it: whsec_ and base64.",
		),
	...messengerSettingsShape,
	...deskSettingsShape,
	...telemetrySettingsShape,
	LOG_LEVEL: z
		.enum(["silent", "error", "warn", "info", "debug"])
		.default("warn")
		.describe("silent, error, warn, info or debug."),
});

/** Settings as they were read, before they are seen together. */
export type ReadSettings = z.output<typeof settingsSchema>;
