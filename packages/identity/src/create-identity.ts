import { randomInt as cryptoRandomInt } from "node:crypto";
import {
	type CodeLimits,
	codeLastsMs,
	createCodeProof,
} from "./code/create-code-proof.js";
import { renderCodeLetter } from "./email/code-letter.js";
import { type LetterSender, toLetterLocale } from "./email/letter.js";
import { renderWithdrawalLetter } from "./email/withdrawal-letter.js";
import { createAttemptLimiter } from "./limits/attempt-limiter.js";
import {
	type TimePorts,
	withEvenDuration,
} from "./limits/with-even-duration.js";
import {
	createLinkProof,
	type LinkLimits,
	type LinkProof,
} from "./link/create-link-proof.js";
import {
	createOrderProof,
	type OrderClaim,
	type OrderLimits,
	type OrderProofOutcome,
} from "./order/create-order-proof.js";
import { normalizeEmail } from "./order/normalize-email.js";
import { createProvenAddresses } from "./order/proven-addresses.js";
import { createHasher } from "./records/create-hasher.js";
import type { IdentityRecords } from "./records/identity-records.js";
import {
	createTokenReader,
	type TokenOptions,
	type TokenOutcome,
	type TokenUse,
} from "./token/read-customer-token.js";

const hour = 3_600_000;

/** Limits that let an honest shopper mistype and a guesser get nowhere. */
export const defaultLimits: OrderLimits & {
	readonly codes: CodeLimits;
	readonly links: LinkLimits;
} = {
	perConversation: { attempts: 5, windowMs: hour },
	perOrder: { attempts: 10, windowMs: hour },
	perAddress: { attempts: 10, windowMs: hour },
	codes: {
		perConversation: { attempts: 4, windowMs: hour },
		perAddress: { attempts: 5, windowMs: hour },
		guessesPerConversation: { attempts: 12, windowMs: hour },
		guessesPerAddress: { attempts: 20, windowMs: hour },
	},
	links: {
		offersPerConversation: { attempts: 10, windowMs: hour },
		guessesPerConversation: { attempts: 5, windowMs: hour },
		// With a hundred codes out, one in a quarter of a million hours of guessing hits one.
		guessesInAll: { attempts: 2_000, windowMs: hour },
	},
};

/** What identity stands on. */
export interface IdentityOptions {
	/** 32 random bytes or more, the bot's own: everything stored is hashed under it. */
	readonly secret: Uint8Array;
	readonly records: IdentityRecords;
	/** Name of the shop, for letters. */
	readonly shop: string;
	/** IANA zone in which letters tell the time. */
	readonly timeZone: string;
	/** Null: no letters, so no codes. */
	readonly sender: LetterSender | null;
	/** Null: the shop signs no tokens. */
	readonly tokens: TokenOptions | null;
	readonly ports: TimePorts & {
		/** A number from 0 to below `limit`, unpredictable. */
		readonly randomInt: (limit: number) => number;
	};
	readonly limits?: typeof defaultLimits;
	/** How long a proof by code holds, default 1 hour. */
	readonly provenMs?: number;
	/** Answers come at whole multiples of this after the question, default 500 ms. */
	readonly stepMs?: number;
	/** Told that a letter could not be handed in; nothing of the letter. */
	readonly onLetterFailed?: (kind: "code" | "withdrawal") => void;
}

/** The real clock, timers and chance. */
export const systemIdentityPorts: IdentityOptions["ports"] = {
	now: () => Date.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
	randomInt: (limit) => cryptoRandomInt(limit),
};

/** Who asks; has the shape of `ShopperIdentity` and `ShopLetters` of @shopbell/shops. */
export interface Identity {
	readonly canSendCodes: boolean;
	/** Reads the signed token of a customer of the shop. */
	readCustomerToken(use: TokenUse): Promise<TokenOutcome>;
	proveOrder(claim: OrderClaim): Promise<OrderProofOutcome>;
	hasProven(request: {
		readonly conversationId: string;
		readonly email: string;
		readonly customer: OrderClaim["customer"];
	}): Promise<boolean>;
	sendCode(request: {
		readonly conversationId: string;
		readonly email: string;
		readonly locale: string;
		readonly isKnown: () => Promise<boolean>;
	}): Promise<
		| { readonly kind: "accepted"; readonly minutes: number }
		| { readonly kind: "too-many-attempts" }
	>;
	/** The same guess again, by its `idempotencyKey`, is answered as the first time and counts once. */
	checkCode(guess: {
		readonly conversationId: string;
		readonly email: string;
		readonly code: string;
		readonly idempotencyKey?: string;
	}): Promise<"proven" | "wrong" | "too-many-attempts">;
	/** One shopper on several channels: links and codes from one conversation to another. */
	readonly links: LinkProof;
	/** False when there is no sender or the server did not take the letter. */
	sendWithdrawalReceipt(letter: {
		readonly idempotencyKey: string;
		readonly to: string;
		readonly locale: string;
		readonly name: string;
		readonly order: string;
		readonly items: string | null;
		readonly number: string;
		/** Epoch ms. */
		readonly receivedAt: number;
	}): Promise<boolean>;
	/** Forgets what has expired; once an hour is enough. */
	removeExpired(): Promise<number>;
	/** Waits for letters that are under way and closes the sender. */
	close(): Promise<void>;
}

/** Sets up identity. Throws `IdentityError` for secrets that are too short. */
export function createIdentity(options: IdentityOptions): Identity {
	const { records, sender, ports, limits = defaultLimits } = options;
	const { provenMs = hour, stepMs = 500, onLetterFailed } = options;
	const hash = createHasher(options.secret);
	const limiter = createAttemptLimiter(records, hash);
	const proven = createProvenAddresses(records, hash, provenMs);
	const { now } = ports;
	const underWay = new Set<Promise<void>>();
	const proveOrder = createOrderProof({ limiter, proven, hash, limits, now });
	const readToken =
		options.tokens && createTokenReader(options.tokens, { records, hash, now });
	const codes = createCodeProof({
		records,
		limiter,
		proven,
		hash,
		limits: limits.codes,
		now,
		randomInt: ports.randomInt,
		// Not waited for: how long a mail server takes would tell who is a customer.
		deliver: ({ to, locale: wanted, code }) => {
			const locale = toLetterLocale(wanted);
			const letter = renderCodeLetter(locale, {
				shop: options.shop,
				code,
				minutes: codeLastsMs / 60_000,
			});
			const id = hash("letter", to, code, String(now()));
			const sending = (
				sender?.send({ ...letter, to, locale, id }) ?? Promise.reject()
			)
				.catch(() => onLetterFailed?.("code"))
				.finally(() => underWay.delete(sending));
			underWay.add(sending);
		},
	});
	const links = createLinkProof({
		records,
		limiter,
		hash,
		limits: limits.links,
		now,
		randomInt: ports.randomInt,
	});
	const evenly = <Value>(work: () => Promise<Value>): Promise<Value> =>
		withEvenDuration(ports, stepMs, work);

	return {
		canSendCodes: sender !== null,
		readCustomerToken: async (use) =>
			readToken ? readToken(use) : { kind: "refused", reason: "audience" },
		proveOrder: (claim) => evenly(() => proveOrder(claim)),
		hasProven: async ({ conversationId, email, customer }) =>
			(customer?.email != null &&
				normalizeEmail(customer.email) === normalizeEmail(email)) ||
			proven.has(conversationId, email, now()),
		sendCode: (request) => evenly(() => codes.send(request)),
		checkCode: (guess) => evenly(() => codes.check(guess)),
		links: {
			offer: links.offer,
			redeem: (request) =>
				request.form === "code"
					? evenly(() => links.redeem(request))
					: links.redeem(request),
		},
		async sendWithdrawalReceipt(request) {
			if (!sender) return false;
			const { to, name, order, items, number, receivedAt } = request;
			const locale = toLetterLocale(request.locale);
			const letter = renderWithdrawalLetter(locale, {
				shop: options.shop,
				name,
				order,
				items,
				number,
				receivedAt: new Intl.DateTimeFormat(locale, {
					dateStyle: "long",
					timeStyle: "long",
					timeZone: options.timeZone,
				}).format(receivedAt),
			});
			const id = hash("withdrawal", request.idempotencyKey);
			try {
				await sender.send({ ...letter, to, locale, id });
				return true;
			} catch {
				onLetterFailed?.("withdrawal");
				return false;
			}
		},
		removeExpired: () => records.removeExpired(now()),
		async close() {
			await Promise.allSettled(underWay);
			sender?.close();
		},
	};
}
