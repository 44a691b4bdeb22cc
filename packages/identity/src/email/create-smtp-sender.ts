import { createTransport } from "nodemailer";
import { IdentityError } from "../identity-error.js";
import type { LetterSender } from "./letter.js";

/** Where letters are handed in. */
export interface SmtpOptions {
	/** `smtps://USER:PASSWORD@HOST:465` or `smtp://USER:PASSWORD@HOST:587`; special characters percent-encoded. */
	readonly url: string;
	/** `Lipa <help@lipa.example>` */
	readonly from: string;
	/** Longest wait for the server, default 10,000 ms. */
	readonly timeoutMs?: number;
}

/** Sends letters over SMTP. */
export interface SmtpSender extends LetterSender {
	/** Connects and signs in without sending anything; rejects with what the server or the way to it said. */
	check(): Promise<void>;
}

/**
 * Sends letters over SMTP. With `smtp:` the connection has to become TLS (STARTTLS) before anything
 * is said, except to this machine. Throws `identity.mail-server`.
 */
export function createSmtpSender({
	url,
	from,
	timeoutMs = 10_000,
}: SmtpOptions): SmtpSender {
	const server = URL.canParse(url) ? new URL(url) : undefined;
	if (
		!server ||
		!["smtp:", "smtps:"].includes(server.protocol) ||
		!server.hostname
	)
		throw new IdentityError(
			"identity.mail-server",
			"The address of the mail server is no smtp or smtps address.",
			"Give it as smtps://USER:PASSWORD@HOST:465, special characters percent-encoded.",
		);
	const isSecure = server.protocol === "smtps:";
	const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(server.hostname);
	const transport = createTransport({
		host: server.hostname.replace(/^\[|\]$/g, ""),
		port: Number(server.port || (isSecure ? 465 : 587)),
		secure: isSecure,
		requireTLS: !isSecure && !isLocal,
		ignoreTLS: !isSecure && isLocal,
		...(server.username
			? {
					auth: {
						user: decodeURIComponent(server.username),
						pass: decodeURIComponent(server.password),
					},
				}
			: {}),
		connectionTimeout: timeoutMs,
		greetingTimeout: timeoutMs,
		socketTimeout: timeoutMs,
		// A letter is text of ours; it never reads a file or an address.
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	const domain = from.split("@").at(-1)?.replace(/[>\s]/g, "") || "localhost";
	const toMessageId = (id: string): string => `<${id}@${domain}>`;
	return {
		async send({ to, subject, text, locale, id, replyTo, inReplyTo }) {
			await transport.sendMail({
				from,
				// As an object an address cannot smuggle in a second one.
				to: { name: "", address: to },
				subject,
				text,
				messageId: toMessageId(id),
				...(replyTo === undefined
					? {}
					: { replyTo: { name: "", address: replyTo } }),
				...(inReplyTo === undefined
					? {}
					: {
							inReplyTo: toMessageId(inReplyTo),
							references: toMessageId(inReplyTo),
						}),
				headers: {
					"Content-Language": locale,
					...(replyTo === undefined
						? { "Auto-Submitted": "auto-generated" }
						: {}),
				},
			});
		},
		check: async () => {
			await transport.verify();
		},
		close: () => transport.close(),
	};
}
