import { createHmac } from "node:crypto";
import { DeskError } from "../desk-error.js";

/** Letters that survive mail systems which do not tell upper from lower case. */
const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** Signs of a token; five bits each, 130 together. */
const tokenLength = 26;

/** Addresses to which the people at the desk answer, each for one handoff. */
export interface ReplyAddresses {
	/** E.g. `desk+k3…@reply.shop.example`. */
	toAddress(handoffId: string): string;
	/** The token of the handoff, as it stands in the address. */
	toToken(handoffId: string): string;
	/** Tokens in a list of addresses, without repeats. */
	findTokens(addresses: readonly string[]): readonly string[];
}

/**
 * Addresses below one mailbox by subaddressing (RFC 5233): the token is an HMAC of the handoff's
 * id, so nobody can make one, and whoever knows one has read a letter of ours. Throws `desk.setting`.
 */
export function createReplyAddresses(
	mailbox: string,
	secret: string,
): ReplyAddresses {
	const match = /^([a-z0-9._-]{1,37})@([a-z0-9.-]+)$/i.exec(mailbox);
	if (!match)
		throw new DeskError(
			"desk.setting",
			"The reply address of the desk is no plain e-mail address.",
			"Give a mailbox that takes subaddresses, e.g. desk@reply.shop.example.",
		);
	const [, local = "", domain = ""] = match;
	const pattern = new RegExp(
		`^${escapePattern(local)}\\+([a-z2-7]{${tokenLength}})@${escapePattern(domain)}$`,
		"i",
	);
	const toToken = (handoffId: string): string =>
		[
			...createHmac("sha256", secret)
				.update(`reply|${handoffId}`)
				.digest()
				.subarray(0, tokenLength),
		]
			.map((byte) => alphabet[byte % 32])
			.join("");
	return {
		toToken,
		toAddress: (handoffId) => `${local}+${toToken(handoffId)}@${domain}`,
		findTokens: (addresses) => [
			...new Set(
				addresses.flatMap((address) => {
					const token = pattern.exec(address.trim())?.[1];
					return token === undefined ? [] : [token.toLowerCase()];
				}),
			),
		],
	};
}

function escapePattern(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
