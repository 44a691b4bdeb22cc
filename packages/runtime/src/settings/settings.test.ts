import { describe, expect, it } from "vitest";
import { toSettings } from "./settings.js";

const secret = Buffer.alloc(32, 7).toString("base64");

describe("the shop in the settings", () => {
	it("is the demo shop where the program is tried out, and none in production", () => {
		expect(toSettings({}).shop).toEqual({ kind: "demo" });
		expect(toSettings({ SHOPBELL_ENV: "production" }).shop).toEqual({
			kind: "none",
		});
	});

	it("is a WooCommerce or Shopify shop with what lets the bot in", () => {
		expect(
			toSettings({
				SHOP_KIND: "woocommerce",
				SHOP_URL: "https://shop.example",
				SHOP_KEY: "ck",
				SHOP_SECRET: "cs",
			}).shop,
		).toEqual({
			kind: "woocommerce",
			baseUrl: "https://shop.example",
			consumerKey: "ck",
			consumerSecret: "cs",
		});
		expect(
			toSettings({
				SHOP_KIND: "shopify",
				SHOP_URL: "https://shop.myshopify.com",
				SHOP_TOKEN: "t",
			}).shop,
		).toMatchObject({ kind: "shopify", accessToken: "t" });
	});

	it.each([
		[{ SHOP_KIND: "magento" }, /SHOP_KIND/],
		[
			{ SHOP_KIND: "woocommerce", SHOP_KEY: "ck" },
			/SHOP_URL: SHOP_KIND=woocommerce needs it; SHOP_SECRET: /,
		],
		[{ SHOP_KIND: "shopify", SHOP_URL: "https://x.example" }, /SHOP_TOKEN/],
		[{ SHOP_URL: "shop.example" }, /SHOP_URL/],
		[{ SHOP_KIND: "demo", SHOPBELL_ENV: "production" }, /not for production/],
		[{ SHOP_REFUND_LIMIT: "fifty" }, /SHOP_REFUND_LIMIT: .*50 EUR/],
		[{ SMTP_URL: "https://mail.example" }, /SMTP_URL/],
		[{ SMTP_URL: "smtps://mail.example" }, /MAIL_FROM: SMTP_URL needs it/],
		[{ MAIL_FROM: "a@b.example" }, /SMTP_URL: MAIL_FROM needs it/],
		[{ CUSTOMER_TOKEN_SECRET: "c2hvcnQ=" }, /32 random bytes/],
		[{ CUSTOMER_TOKEN_SECRET: "no base64 here" }, /CUSTOMER_TOKEN_SECRET/],
	])("is refused by name when it is %j", (values, message) => {
		expect(() => toSettings(values)).toThrow(message);
	});

	it("never quotes a secret when it is refused", () => {
		const values = {
			CUSTOMER_TOKEN_SECRET: "hunter2!",
			SMTP_URL: "htp://user:hunter2!@mail.example",
			SHOP_KIND: "woocommerce",
			SHOP_SECRET: "hunter2!",
		};
		expect(() => toSettings(values)).toThrow(
			expect.objectContaining({
				message: expect.not.stringContaining("hunter2"),
			}),
		);
	});
});

describe("settings around the shop", () => {
	it("read a limit of refunds, a mail server and several token secrets", () => {
		expect(
			toSettings({
				SHOP_REFUND_LIMIT: "49.90 EUR",
				SMTP_URL: "smtps://u:p@mail.example:465",
				MAIL_FROM: "Lipa <help@lipa.example>",
				CUSTOMER_TOKEN_SECRET: `${secret} ${secret}`,
			}),
		).toMatchObject({
			refundLimit: { amount: 49.9, currency: "EUR" },
			mail: { from: "Lipa <help@lipa.example>" },
			customerTokens: {
				secrets: [{ byteLength: 32 }, { byteLength: 32 }],
				audience: "shopbell",
			},
		});
	});

	it("are off when they are left out", () => {
		expect(toSettings({})).toMatchObject({
			refundLimit: null,
			mail: null,
			customerTokens: null,
		});
	});
});

describe("one process among several", () => {
	it("keeps everything in the data folder and does everything where nothing is set", () => {
		expect(toSettings({})).toMatchObject({
			postgres: null,
			role: "all",
			secretKey: null,
			drainMs: 0,
		});
	});

	it("takes a database, a part of the work and a secret for all machines", () => {
		const url = "postgres://shopbell:pw@db.example/shopbell";
		const settings = toSettings({
			DATABASE_URL: url,
			DATABASE_POOL: "25",
			ROLE: "worker",
			SECRET_KEY: secret,
			DRAIN_SECONDS: "10",
			TRUSTED_PROXIES: "10.0.0.0/8, fd00::/8",
		});
		expect(settings).toMatchObject({
			postgres: { url, poolSize: 25, schema: "public", wakeUps: "listen" },
			role: "worker",
			drainMs: 10_000,
			trustedProxies: ["10.0.0.0/8", "fd00::/8"],
		});
		expect(settings.secretKey).toHaveLength(32);
	});

	it.each([
		[{ ROLE: "web" }, /DATABASE_URL: ROLE=web needs it/],
		[{ DATABASE_URL: "mysql://db.example/shopbell" }, /DATABASE_URL/],
		[{ SECRET_KEY: "short" }, /SECRET_KEY.*32 random bytes/],
		[{ MAX_REQUESTS: "0" }, /MAX_REQUESTS/],
		[{ TRUSTED_PROXIES: "10.0.0.0/99" }, /TRUSTED_PROXIES/],
	])("names what is wrong with %j", (values, message) => {
		expect(() => toSettings(values)).toThrow(message);
	});
});
