import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Life of a token that a client keeps, in seconds. */
export const chatTokenSeconds = 3600;

/** Life of a token that stands in the address of a stream: long enough to open it once. */
export const streamTokenSeconds = 60;

/** Age up to which our own widget may exchange an expired token for a fresh one. */
export const renewalSeconds = 30 * 24 * 3600;

const claimsSchema = z.object({
	/** `chat` opens the REST calls, `stream` only the stream. */
	use: z.enum(["chat", "stream"]),
	/** The one conversation it is good for. */
	conv: z.string(),
	/** The shopper; the name that Direct Line clients look for. */
	user: z.string(),
	/** Pages that may use it; empty for every allowed page. */
	origins: z.array(z.string()),
	/** `server` when the shop's own server asked for it and vouches for the user. */
	via: z.enum(["widget", "server"]),
	iat: z.number(),
	exp: z.number(),
});

/** What a token says. `iat` and `exp` are epoch seconds. */
export type ChatTokenClaims = Readonly<z.infer<typeof claimsSchema>>;

/** Who holds a token and where it is good. */
export type ChatTokenSubject = Pick<
	ChatTokenClaims,
	"conv" | "user" | "origins" | "via"
>;

/** What became of a token that was shown. */
export type TokenCheck =
	| { readonly kind: "valid"; readonly claims: ChatTokenClaims }
	/** Ours and unchanged, only too old. */
	| { readonly kind: "expired"; readonly claims: ChatTokenClaims }
	| { readonly kind: "forged" };

/** Makes and checks tokens of this installation. */
export interface ChatTokens {
	create(subject: ChatTokenSubject, use: ChatTokenClaims["use"]): string;
	check(token: string, use: ChatTokenClaims["use"]): TokenCheck;
}

const maxTokenLength = 4096;

/**
 * JSON Web Tokens of exactly one kind, HMAC-SHA256 (RFC 7515, RFC 7519). The header must be ours
 * to the letter, so there is no algorithm to choose.
 */
export function createChatTokens(
	secret: Uint8Array,
	now: () => number,
): ChatTokens {
	const header = encode({ alg: "HS256", typ: "JWT" });
	const sign = (signed: string): Buffer =>
		createHmac("sha256", secret).update(signed).digest();

	return {
		create(subject, use) {
			const iat = Math.floor(now() / 1000);
			const seconds = use === "chat" ? chatTokenSeconds : streamTokenSeconds;
			const { conv, user, origins, via } = subject;
			const claims = {
				use,
				conv,
				user,
				origins,
				via,
				iat,
				exp: iat + seconds,
			} satisfies ChatTokenClaims;
			const signed = `${header}.${encode(claims)}`;
			return `${signed}.${sign(signed).toString("base64url")}`;
		},
		check(token, use) {
			const parts = token.length <= maxTokenLength ? token.split(".") : [];
			const [head, body, signature] = parts;
			if (parts.length !== 3 || head !== header || !body || !signature)
				return { kind: "forged" };
			const given = Buffer.from(signature, "base64url");
			const wanted = sign(`${head}.${body}`);
			if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
				return { kind: "forged" };
			const claims = claimsSchema.safeParse(decode(body));
			if (!claims.success || claims.data.use !== use) return { kind: "forged" };
			return now() < claims.data.exp * 1000
				? { kind: "valid", claims: claims.data }
				: { kind: "expired", claims: claims.data };
		},
	};
}

function encode(value: unknown): string {
	return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function decode(part: string): unknown {
	try {
		return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
	} catch {
		return undefined;
	}
}
