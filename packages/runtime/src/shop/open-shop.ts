import { join } from "node:path";
import type { ShopActions } from "@shopbell/conversation";
import {
	createIdentity,
	createSmtpSender,
	type Identity,
	systemIdentityPorts,
	type TokenOptions,
} from "@shopbell/identity";
import type { Shop as ShopFacts } from "@shopbell/knowledge";
import {
	createConnector,
	createShopActions,
	type ShopActionsOptions,
	type ShopSettings,
} from "@shopbell/shops";
import type { MoneyLimit } from "@shopbell/store";
import type { RouteGroup, RuntimeParts } from "../runtime-parts.js";
import { createAgentShopActions } from "./agent-shop-actions.js";
import { createDemoRoutes } from "./create-demo-routes.js";
import { toShopPolicy } from "./to-shop-policy.js";

/** The shop behind the chat, and the proof of who asks there. */
export interface ConnectedShop {
	/** Null where articles answer and people do the rest. */
	readonly actions: ShopActions | null;
	/** What a human agent may have the shop do, money up to a limit. */
	readonly agentActions: (limit: MoneyLimit | null) => ShopActions | null;
	readonly identity: Identity;
	/** Sign-in of the demo page; null beside a real shop. */
	readonly routes: RouteGroup | null;
	/** Sends what letters are under way, then lets go of mail server and demo shop. */
	close(): Promise<void>;
}

/**
 * Connects the shop that the settings name. Throws `ShopError`, `IdentityError` or `DemoShopError`
 * with the fix for what cannot work; a shop that does not answer now is no reason to.
 */
export async function openShop(
	parts: RuntimeParts,
	facts: () => ShopFacts,
): Promise<ConnectedShop> {
	const { settings, log, now } = parts;
	const isDemo = settings.shop.kind === "demo";
	// Never with a shop's own secret: the demo page signs for whoever asks.
	const tokens = isDemo ? toDemoTokens(parts) : settings.customerTokens;
	const identity = createShopIdentity(parts, facts(), tokens);
	const opened = await toShopSettings(parts).catch(async (error: unknown) => {
		await identity.close();
		throw error;
	});
	const close = async (): Promise<void> => {
		await identity.close();
		await opened?.close();
	};
	try {
		const connector = opened && createConnector(opened.shop);
		const onFailure: ShopActionsOptions["onFailure"] = ({
			action,
			reason,
			status,
		}) => log.warn({ code: "shop.failed", action, reason, status });
		return {
			identity,
			agentActions: (limit) =>
				connector
					? createAgentShopActions({
							connector,
							policy: toShopPolicy(facts, limit),
							now,
							onFailure,
						})
					: null,
			actions: connector
				? createShopActions({
						connector,
						identity,
						letters: settings.mail ? identity : null,
						policy: toShopPolicy(facts, settings.refundLimit),
						now,
						onFailure,
					})
				: null,
			routes: isDemo && tokens ? createDemoRoutes(parts, tokens) : null,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}

/** Tokens that this server signs itself, in place of a shop's. */
function toDemoTokens({ secret }: RuntimeParts): TokenOptions {
	return { secrets: [secret("demo-customer-token")], audience: "demo" };
}

function createShopIdentity(
	{ settings, store, secret, log, now }: RuntimeParts,
	{ name, timeZone }: ShopFacts,
	tokens: TokenOptions | null,
): Identity {
	return createIdentity({
		secret: secret("identity"),
		records: store.identityRecords,
		shop: name,
		timeZone,
		sender: settings.mail && createSmtpSender(settings.mail),
		tokens,
		ports: { ...systemIdentityPorts, now },
		onLetterFailed: (kind) => log.warn({ code: "letter.failed", kind }),
	});
}

async function toShopSettings({
	settings,
	now,
}: RuntimeParts): Promise<
	{ readonly shop: ShopSettings; close(): Promise<void> } | undefined
> {
	const { shop } = settings;
	switch (shop.kind) {
		case "none":
			return undefined;
		case "demo": {
			// Its database is WebAssembly that nobody with a real shop has to load.
			const { startDemoShop } = await import("@shopbell/demo-shop");
			const { url, token, close } = await startDemoShop({
				dataFolder: join(settings.dataDir, "demo-shop"),
				now,
			});
			return { shop: { kind: "demo", baseUrl: url, token }, close };
		}
		case "woocommerce":
		case "shopify":
			return { shop, close: async () => undefined };
	}
}
