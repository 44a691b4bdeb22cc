import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { BotCloud } from "../../botframework/create-bot-framework.js";

/** What botbuilder has beneath its types. */
interface KeptTokens {
	readonly constructor: {
		readonly cache: Map<
			string,
			{ readonly accessToken: string; readonly expiresOn: Date }
		>;
	};
	readonly tokenCacheKey: string;
}

/**
 * The bot's own tokens, where botbuilder keeps them. It fetches them through a library that calls
 * HTTPS hosts alone and asks Microsoft about each that it does not know: here the token is laid
 * where it would lie once fetched. When it is taken, the address of the cloud refuses another.
 */
export async function openBotTokens(
	cloud: BotCloud,
	app: { readonly id: string; readonly password: string },
): Promise<{
	/** For an hour. */
	give(accessToken: string): void;
	take(): void;
}> {
	const authentication = new ConfigurationBotFrameworkAuthentication({
		...cloud,
		MicrosoftAppId: app.id,
		MicrosoftAppPassword: app.password,
		MicrosoftAppType: "MultiTenant",
	});
	const connector = await authentication
		.createConnectorFactory({ getClaimValue: () => app.id } as never)
		.create(cloud.ToChannelFromBotOAuthScope, cloud.ToChannelFromBotOAuthScope);
	const { credentials } = connector as unknown as {
		readonly credentials: KeptTokens;
	};
	const { cache } = credentials.constructor;
	const key = credentials.tokenCacheKey;
	return {
		give: (accessToken) =>
			void cache.set(key, {
				accessToken,
				expiresOn: new Date(Date.now() + 3600_000),
			}),
		take: () => void cache.delete(key),
	};
}
