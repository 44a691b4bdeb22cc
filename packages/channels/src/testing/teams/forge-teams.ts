import { createHmac } from "node:crypto";
import type { WebhookRequest } from "../../port/messenger.js";
import { type Chance, createChance } from "../create-chance.js";
import type { Forgery } from "../messenger-kit.js";
import {
	genuineToken,
	signToken,
	type TokenParts,
	teamsAppId,
	teamsIssuer,
	teamsKeys,
	teamsServiceUrl,
	toUnsigned,
} from "./teams-tokens.js";

type Way = (
	genuine: WebhookRequest,
	chance: Chance,
) => { readonly request: WebhookRequest; readonly how: string };

/** A request with a token that Teams did not give for it. */
export function forgeTeams(genuine: WebhookRequest, seed: number): Forgery {
	const chance = createChance(seed);
	return chance.pick(ways)(genuine, chance);
}

/** The token is signed anew with claims or a head that must not do. */
function resigned(
	how: string,
	change: (token: TokenParts, chance: Chance) => TokenParts,
	by: "own" | "other" = "own",
): Way {
	return (genuine, chance) => ({
		how,
		request: withToken(
			genuine,
			signToken(change(genuineToken(), chance), teamsKeys()[by].privateKey),
		),
	});
}

function claiming(
	how: string,
	claims: (
		token: TokenParts["claims"],
		chance: Chance,
	) => Readonly<Record<string, unknown>>,
): Way {
	return resigned(how, (token, chance) => ({
		...token,
		claims: { ...token.claims, ...claims(token.claims, chance) },
	}));
}

const letters =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const ways: readonly Way[] = [
	...["head", "claims", "signature"].map(
		(part, index): Way =>
			(genuine, chance) => {
				const parts = tokenOf(genuine).split(".");
				const bytes = Buffer.from(parts[index] ?? "", "base64url");
				const place = chance.below(bytes.length);
				bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8));
				parts[index] = bytes.toString("base64url");
				return {
					how: `a bit of byte ${place} of its ${part} is turned`,
					request: withToken(genuine, `Bearer ${parts.join(".")}`),
				};
			},
	),
	(genuine) => {
		const token = tokenOf(genuine);
		// 256 bytes leave four bits of the last letter without a meaning.
		const last = letters.indexOf(token.at(-1) ?? "");
		return {
			how: "its last letter is another one that means the same",
			request: withToken(
				genuine,
				`Bearer ${token.slice(0, -1)}${letters[last + 1]}`,
			),
		};
	},
	(genuine, chance) => {
		const parts = tokenOf(genuine).split(".");
		parts.splice(chance.below(3), 1);
		return {
			how: "a part of the token is missing",
			request: withToken(genuine, `Bearer ${parts.join(".")}`),
		};
	},
	(genuine, chance) => {
		const token = genuineToken();
		const alg = chance.pick(["none", "None", "NONE", ""]);
		const unsigned = toUnsigned({ ...token, header: { ...token.header, alg } });
		const signature = chance.pick(["", tokenOf(genuine).split(".")[2] ?? ""]);
		return {
			how: `its algorithm is '${alg}'`,
			request: withToken(genuine, `Bearer ${unsigned}.${signature}`),
		};
	},
	(genuine, chance) => {
		const token = genuineToken();
		const secret = chance.pick<string | Buffer>([
			teamsKeys().own.publicKey.export({ type: "spki", format: "pem" }),
			teamsKeys().own.publicKey.export({ type: "pkcs1", format: "pem" }),
			teamsAppId,
			"",
		]);
		const alg = chance.pick(["HS256", "RS256"]);
		const unsigned = toUnsigned({ ...token, header: { ...token.header, alg } });
		const signature = createHmac("sha256", secret)
			.update(unsigned)
			.digest("base64url");
		return {
			how: `it is signed with a public value and says ${alg}`,
			request: withToken(genuine, `Bearer ${unsigned}.${signature}`),
		};
	},
	resigned("another key signed it", (token) => token, "other"),
	resigned(
		"it brings its own key",
		(token) => ({
			...token,
			header: {
				...token.header,
				kid: "other-key",
				jwk: teamsKeys().other.publicKey.export({ format: "jwk" }),
			},
		}),
		"other",
	),
	claiming("it has expired", ({ exp }, chance) => ({
		exp: Number(exp) - 3600 - 301 - chance.below(1_000_000),
	})),
	claiming("it never expires", () => ({ exp: undefined })),
	claiming("it is not valid yet", ({ nbf }, chance) => ({
		nbf: Number(nbf) + 60 + 330 + chance.below(1_000_000),
	})),
	claiming("it is for another bot", (_claims, chance) => ({
		aud: chance.pick<unknown>([
			"66666666-2222-3333-4444-555555555555",
			"",
			undefined,
			[teamsAppId],
			teamsAppId.slice(0, -1),
		]),
	})),
	claiming("another one gave it", (_claims, chance) => ({
		iss: chance.pick<unknown>([
			"https://evil.example",
			`${teamsIssuer}/`,
			`${teamsIssuer}.evil.example`,
			[teamsIssuer],
			undefined,
			"https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
		]),
	})),
	claiming("it is for another address", (_claims, chance) => ({
		serviceurl: chance.pick<unknown>([
			"https://slack.botframework.com/",
			teamsServiceUrl.slice(0, -1),
			`${teamsServiceUrl}x`,
			undefined,
		]),
	})),
	(genuine, chance) => {
		const serviceUrl = chance.pick([
			"https://slack.botframework.com/",
			"https://smba.trafficmanager.net/amer/",
			"https://evil.example/",
			"http://169.254.169.254/",
		]);
		const activity = JSON.parse(
			new TextDecoder().decode(genuine.body),
		) as object;
		return {
			how: `it asks for replies at ${serviceUrl}`,
			request: {
				...genuine,
				body: new TextEncoder().encode(
					JSON.stringify({ ...activity, serviceUrl }),
				),
			},
		};
	},
	(genuine) => {
		const activity = JSON.parse(
			new TextDecoder().decode(genuine.body),
		) as object;
		return {
			how: "its key is endorsed for another channel",
			request: {
				...genuine,
				body: new TextEncoder().encode(
					JSON.stringify({ ...activity, channelId: "slack" }),
				),
			},
		};
	},
];

function tokenOf({ headers }: WebhookRequest): string {
	return (headers.authorization ?? "").replace("Bearer ", "");
}

function withToken(
	genuine: WebhookRequest,
	authorization: string,
): WebhookRequest {
	return { ...genuine, headers: { ...genuine.headers, authorization } };
}
