import { createSmtpSender } from "@shopbell/identity";
import type { Settings } from "../settings/settings.js";
import { type Finding, failed, ok, skipped } from "./finding.js";

/** What to do about each way a mail server fails, by the code of the mail library. */
const fixes: Readonly<Record<string, string>> = {
	EAUTH: "It refuses the user or the password of SMTP_URL: look them up there.",
	EDNS: "Its name is not known: look at the host in SMTP_URL.",
	ETLS: "It does not encrypt: use smtps:// with port 465, or have it offer STARTTLS.",
	ETIMEDOUT: "A firewall may be in between: ask whether the port is open.",
};

/** Connects to the mail server and signs in; sends nothing. */
export async function checkMail({ mail }: Settings): Promise<Finding> {
	const check = "mail";
	if (mail === null)
		return skipped(
			check,
			"SMTP_URL is not set: no letters, tickets or one-time codes go out.",
		);
	const { host } = new URL(mail.url);
	try {
		const sender = createSmtpSender({ ...mail, timeoutMs: 5000 });
		try {
			await sender.check();
		} finally {
			sender.close();
		}
		return ok(check, `The mail server at ${host} takes letters.`);
	} catch (error) {
		const code = String((error as { readonly code?: unknown }).code ?? "");
		return failed(
			check,
			`The mail server at ${host} cannot be used${code === "" ? "" : ` (${code})`}.`,
			fixes[code] ?? "Look at SMTP_URL: host, port, smtp or smtps.",
		);
	}
}
