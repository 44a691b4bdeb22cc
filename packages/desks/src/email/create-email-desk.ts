import { createHash } from "node:crypto";
import type { HandoffBook } from "../book/handoff-book.js";
import { DeskError } from "../desk-error.js";
import { deskWords } from "../note/desk-words.js";
import { toAskedText, toDeskNote } from "../note/to-desk-note.js";
import { toRelayedText } from "../note/to-relayed-text.js";
import { toTicketNumber } from "../note/to-ticket-number.js";
import type {
	DeskArrival,
	DeskReport,
	RefusalReason,
	RemoteCommand,
	RemoteDelivery,
	RemoteDesk,
} from "../port/remote-desk.js";
import { headerOf } from "../proof/header.js";
import { isSameSecret } from "../proof/is-same-secret.js";
import { decodeMail } from "./decode-mail.js";
import type { DeskPost } from "./desk-letter.js";
import { readAnswer } from "./read-answer.js";
import { createReplyAddresses } from "./reply-address.js";

/** What a desk by e-mail is made of. */
export interface EmailDeskOptions {
	/** Mailbox of the people who answer. */
	readonly to: string;
	/** Mailbox whose subaddresses take the answers, e.g. `desk@reply.shop.example`. */
	readonly replyMailbox: string;
	/** Proves that a posted message comes from the shop's mail server; 20 signs or more. */
	readonly inboundSecret: string;
	/** Language of the letters. */
	readonly locale: string;
	readonly book: HandoffBook;
	readonly post: DeskPost;
}

/**
 * A desk that is a mailbox. A handoff is a letter with an address for the answer that names it;
 * the mail server posts answers to us as they came. Each letter has the same Message-ID at every
 * attempt, since SMTP knows no other key.
 */
export function createEmailDesk(options: EmailDeskOptions): RemoteDesk {
	const { to, locale, book, post, inboundSecret } = options;
	if (inboundSecret.length < 20)
		throw new DeskError(
			"desk.setting",
			"The secret of incoming e-mail is shorter than 20 signs.",
			"Make one with: openssl rand -hex 20",
		);
	const addresses = createReplyAddresses(options.replyMailbox, inboundSecret);
	const words = deskWords(locale);

	async function perform(
		command: RemoteCommand,
		delivery: RemoteDelivery,
	): Promise<void> {
		const { handoffId } = command;
		const number = toTicketNumber(handoffId);
		if (command.kind === "request") {
			// Before the letter, so that no answer can be faster than what it is known by.
			await book.link(`token|${addresses.toToken(handoffId)}`, handoffId);
			const { pack } = command;
			const parts = [
				toDeskNote(pack, locale, delivery),
				`${words.asked}:\n${toAskedText(pack)}`,
				words.howToAnswer,
			];
			return send(handoffId, `${handoffId}|request`, {
				subject: words.subject(pack.shopper.name, number),
				text: parts.filter((part) => part !== "").join("\n\n"),
				inReplyTo: null,
			});
		}
		const text =
			command.kind === "relay"
				? toRelayedText(command)
				: command.kind === "note"
					? command.text
					: words.withdrawn;
		return send(handoffId, delivery.key, {
			subject: `Re: ${words.subject(null, number)}`,
			text,
			inReplyTo: toMessageId(`${handoffId}|request`),
		});
	}

	async function send(
		handoffId: string,
		key: string,
		letter: {
			readonly subject: string;
			readonly text: string;
			readonly inReplyTo: string | null;
		},
	): Promise<void> {
		try {
			await post.send({
				...letter,
				to,
				locale,
				replyTo: addresses.toAddress(handoffId),
				id: toMessageId(key),
			});
		} catch {
			// The cause may hold an address: it goes no further.
			throw new DeskError(
				"desk.unreachable",
				"The mail server did not take the letter.",
				"Check SMTP_URL and MAIL_FROM; the letter is tried again by itself.",
			);
		}
	}

	return {
		kind: "email",
		perform,
		async receive(report) {
			const why = checkBearer(report, inboundSecret);
			if (why !== undefined) return { kind: "refused", why };
			const mail = await decodeMail(report.body);
			if (mail === undefined) return { kind: "invalid" };
			const [token] = addresses.findTokens(mail.to);
			const handoffId =
				token === undefined ? undefined : await book.find(`token|${token}`);
			if (handoffId === undefined || mail.isAutomatic)
				return { kind: "taken", arrivals: [] };
			const agent = {
				id: `email|${mail.from.address.toLowerCase()}`,
				name: mail.from.name || (mail.from.address.split("@")[0] ?? ""),
			};
			const answer = readAnswer(mail.text, [
				options.replyMailbox,
				addresses.toAddress(handoffId),
			]);
			const text = [answer.text, ...mail.files]
				.filter((part) => part !== "")
				.join("\n");
			const arrivals: DeskArrival[] = [];
			if (text !== "")
				arrivals.push({
					dedupeId: `email|${mail.id}`,
					signal: { kind: "said", handoffId, agent, text },
				});
			if (answer.end !== null)
				arrivals.push({
					dedupeId: `${handoffId}|${answer.end}`,
					signal: { kind: answer.end, handoffId },
				});
			return { kind: "taken", arrivals };
		},
		check: async () => ({ kind: "unknown" }),
	};
}

/** `Bearer SECRET`, or Basic with the secret as password, which mail services can put into an address. */
function checkBearer(
	report: DeskReport,
	secret: string,
): RefusalReason | undefined {
	const [scheme = "", value = ""] = (
		headerOf(report, "authorization") ?? ""
	).split(" ");
	switch (scheme.toLowerCase()) {
		case "bearer":
			return isSameSecret(secret, value) ? undefined : "forged";
		case "basic": {
			const pair = Buffer.from(value, "base64").toString("utf8");
			return isSameSecret(secret, pair.slice(pair.indexOf(":") + 1))
				? undefined
				: "forged";
		}
		default:
			return "unsigned";
	}
}

/** Ids of ours hold signs that a Message-ID may not. */
function toMessageId(key: string): string {
	return `desk.${createHash("sha256").update(key).digest("hex").slice(0, 32)}`;
}
