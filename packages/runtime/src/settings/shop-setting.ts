import type { ReadSettings } from "./settings-schema.js";

/** The shop behind the chat, and what lets the bot in. */
export type ShopSetting =
	| { readonly kind: "none" }
	/** A shop of our own in the same process, to try things out. */
	| { readonly kind: "demo" }
	| {
			readonly kind: "woocommerce";
			readonly baseUrl: string;
			readonly consumerKey: string;
			readonly consumerSecret: string;
	  }
	| {
			readonly kind: "shopify";
			readonly baseUrl: string;
			readonly accessToken: string;
	  };

/** What each kind of shop cannot do without. */
const needed: Readonly<
	Record<ShopSetting["kind"], readonly (keyof ReadSettings)[]>
> = {
	none: [],
	demo: [],
	woocommerce: ["SHOP_URL", "SHOP_KEY", "SHOP_SECRET"],
	shopify: ["SHOP_URL", "SHOP_TOKEN"],
};

/** What the settings around the shop lack or contradict, one line each. */
export function checkShopSettings(all: ReadSettings): readonly string[] {
	const kind = kindOf(all);
	const lines = needed[kind]
		.filter((name) => !all[name])
		.map((name) => `${name}: SHOP_KIND=${kind} needs it`);
	if (kind === "demo" && all.SHOPBELL_ENV === "production")
		lines.push("SHOP_KIND: the demo shop is not for production");
	if (all.SMTP_URL !== undefined && all.MAIL_FROM === "")
		lines.push("MAIL_FROM: SMTP_URL needs it");
	if (all.SMTP_URL === undefined && all.MAIL_FROM !== "")
		lines.push("SMTP_URL: MAIL_FROM needs it");
	return lines;
}

/** The shop of settings that `checkShopSettings` finds nothing wrong with. */
export function toShopSetting(all: ReadSettings): ShopSetting {
	const kind = kindOf(all);
	const baseUrl = all.SHOP_URL ?? "";
	switch (kind) {
		case "none":
		case "demo":
			return { kind };
		case "woocommerce":
			return {
				kind,
				baseUrl,
				consumerKey: all.SHOP_KEY,
				consumerSecret: all.SHOP_SECRET,
			};
		case "shopify":
			return { kind, baseUrl, accessToken: all.SHOP_TOKEN };
	}
}

/** Whoever only tries the program out gets the demo shop; a real one is named. */
function kindOf(all: ReadSettings): ShopSetting["kind"] {
	return all.SHOP_KIND ?? (all.SHOPBELL_ENV === "production" ? "none" : "demo");
}
