import { generateKeyPairSync, sign } from "node:crypto";

/** As a bot is registered, and where its tokens come from, in the words of botbuilder's configuration. */
export interface BotRegistration {
	readonly app: { readonly id: string; readonly password: string };
	readonly cloud: Readonly<Record<string, string>>;
}

const issuer = "https://api.botframework.com";
const appId = "11111111-2222-3333-4444-555555555555";
const keyName = "channel-key";

/**
 * A channel's tokens as Azure Bot Service signs them (RS256, 2048 bits), its keys to check them by,
 * and a bot that believes them. Sources: learn.microsoft.com, "Authentication with the Bot Connector API".
 */
export function createChannelTokens(): {
	/** What lies at the paths of the connector. */
	documents(url: string): Readonly<Record<string, object>>;
	registration(url: string): BotRegistration;
	/** The header of a call, good for an hour. */
	authorization(url: string): string;
} {
	const { publicKey, privateKey } = generateKeyPairSync("rsa", {
		modulusLength: 2048,
	});
	return {
		documents: (url) => ({
			"/openid": {
				issuer,
				jwks_uri: `${url}/keys`,
				id_token_signing_alg_values_supported: ["RS256"],
			},
			"/keys": {
				keys: [
					{
						...publicKey.export({ format: "jwk" }),
						kid: keyName,
						x5t: keyName,
						use: "sig",
						endorsements: ["bench"],
					},
				],
			},
		}),
		registration: (url) => ({
			app: { id: appId, password: "sample" },
			cloud: {
				ToChannelFromBotLoginUrl: `${url}/login`,
				ToChannelFromBotOAuthScope: url,
				ToBotFromChannelTokenIssuer: issuer,
				ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
				ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
				OAuthUrl: issuer,
			},
		}),
		authorization: (url) => {
			const now = Math.floor(Date.now() / 1000);
			const unsigned = [
				{ alg: "RS256", typ: "JWT", kid: keyName, x5t: keyName },
				{
					serviceurl: url,
					nbf: now - 60,
					exp: now + 3600,
					iss: issuer,
					aud: appId,
				},
			]
				.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
				.join(".");
			const signature = sign("RSA-SHA256", Buffer.from(unsigned), privateKey);
			return `Bearer ${unsigned}.${signature.toString("base64url")}`;
		},
	};
}
