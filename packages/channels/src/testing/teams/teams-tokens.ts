import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** As the bot is registered at Azure. */
export const teamsAppId = "11111111-2222-3333-4444-555555555555";
/** Who signs for the channels of the public cloud. */
export const teamsIssuer = "https://api.botframework.com";
/** Where Teams wants its replies. */
export const teamsServiceUrl = "https://smba.trafficmanager.net/emea/";

/** Head and claims of a token. */
export interface TokenParts {
	readonly header: Readonly<Record<string, unknown>>;
	readonly claims: Readonly<Record<string, unknown>>;
}

/** The keys of one run: the channel's own, and another's. */
export interface TeamsKeys {
	readonly own: {
		readonly publicKey: KeyObject;
		readonly privateKey: KeyObject;
	};
	readonly other: {
		readonly publicKey: KeyObject;
		readonly privateKey: KeyObject;
	};
}

let made: TeamsKeys | undefined;

/** Made when they are first asked for: two pairs take a good part of a second. */
export function teamsKeys(): TeamsKeys {
	made ??= {
		own: generateKeyPairSync("rsa", { modulusLength: 2048 }),
		other: generateKeyPairSync("rsa", { modulusLength: 2048 }),
	};
	return made;
}

/** What a genuine token of Teams says (learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). */
export function genuineToken(now = Date.now()): TokenParts {
	const seconds = Math.floor(now / 1000);
	return {
		header: {
			alg: "RS256",
			typ: "JWT",
			kid: "channel-key",
			x5t: "channel-key",
		},
		claims: {
			serviceurl: teamsServiceUrl,
			nbf: seconds - 60,
			exp: seconds + 3600,
			iss: teamsIssuer,
			aud: teamsAppId,
		},
	};
}

/** The part of a token that is signed. */
export function toUnsigned({ header, claims }: TokenParts): string {
	return `${encode(header)}.${encode(claims)}`;
}

/** A token as a header, signed as RS256 does, whatever its head says. */
export function signToken(
	parts: TokenParts,
	key: KeyObject = teamsKeys().own.privateKey,
): string {
	const text = toUnsigned(parts);
	const signature = sign("RSA-SHA256", Buffer.from(text), key);
	return `Bearer ${text}.${signature.toString("base64url")}`;
}

/** The document of keys that the metadata names. */
export function toKeySet(): object {
	return {
		keys: [
			{
				...teamsKeys().own.publicKey.export({ format: "jwk" }),
				kid: "channel-key",
				x5t: "channel-key",
				use: "sig",
				endorsements: ["msteams"],
			},
		],
	};
}

function encode(value: object): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}
