/** Issuer of the tokens with which the channels of the public cloud call. */
export const publicIssuer = "https://api.botframework.com";

/** Issuers of the tokens with which the Emulator calls, which has the bot's own password. */
const emulatorIssuer =
	/^https:\/\/(sts\.windows\.net|login\.microsoftonline\.(com|us))\//;

const maxTokenLength = 8192;

/**
 * Looks at a token before its signature is checked: whatever cannot be good is refused here, at
 * no cost and before a key is asked for. Nothing is believed because it passes.
 */
export function isTokenWorthChecking(
	authorization: string,
	options: {
		readonly channelIssuer: string;
		readonly allowsEmulator: boolean;
	},
): boolean {
	const [scheme, token = "", ...rest] = authorization.split(" ");
	if (scheme !== "Bearer" || rest.length > 0 || token.length > maxTokenLength)
		return false;
	const parts = token.split(".");
	if (parts.length !== 3 || !parts.every(isBase64Url)) return false;
	const header = decode(parts[0]);
	const claims = decode(parts[1]);
	if (!header || !claims) return false;
	const { iss } = claims;
	return (
		/^RS(256|384|512)$/.test(String(header.alg)) &&
		typeof header.kid === "string" &&
		typeof iss === "string" &&
		(iss === options.channelIssuer ||
			(options.allowsEmulator && emulatorIssuer.test(iss)))
	);
}

/** In its one right form: the last letter has bits that mean nothing, and could be another one. */
function isBase64Url(part: string): boolean {
	return (
		part !== "" && Buffer.from(part, "base64url").toString("base64url") === part
	);
}

function decode(
	part: string | undefined,
): Readonly<Record<string, unknown>> | undefined {
	try {
		const value: unknown = JSON.parse(
			Buffer.from(part ?? "", "base64url").toString("utf8"),
		);
		return typeof value === "object" && value !== null
			? (value as Record<string, unknown>)
			: undefined;
	} catch {
		return undefined;
	}
}
