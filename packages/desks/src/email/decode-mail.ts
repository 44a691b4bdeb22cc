import { createHash } from "node:crypto";
import { convert } from "html-to-text";
import PostalMime, { type Address, type Email } from "postal-mime";

/** A message as it was sent to a reply address. */
export interface ReceivedMail {
	/** Message-ID, or a digest where there is none. */
	readonly id: string;
	readonly from: { readonly name: string; readonly address: string };
	/** Every address it was sent or handed to. */
	readonly to: readonly string[];
	readonly text: string;
	readonly files: readonly string[];
	/** Written by a program: a vacation notice, a bounce, a list. */
	readonly isAutomatic: boolean;
}

/** Longest text of a message that is looked at; the rest can only be a quote. */
const maxTextLength = 60_000;

/** Reads a message of RFC 5322; undefined when it is none. */
export async function decodeMail(
	bytes: Uint8Array,
): Promise<ReceivedMail | undefined> {
	let mail: Email;
	try {
		mail = await PostalMime.parse(bytes, {
			maxNestingDepth: 20,
			maxHeadersSize: 256 * 1024,
			maxRfc822NestingDepth: 0,
		});
	} catch {
		return undefined;
	}
	const from = mailboxes(mail.from ? [mail.from] : [])[0];
	if (!from) return undefined;
	const header = (name: string): string =>
		mail.headers.find(({ key }) => key === name)?.value ?? "";
	return {
		id:
			mail.messageId ||
			createHash("sha256").update(bytes).digest("hex").slice(0, 40),
		from,
		to: [
			...mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])]).map(
				({ address }) => address,
			),
			...mail.headers
				.filter(({ key }) =>
					/^(delivered-to|x-original-to|envelope-to|x-forwarded-to)$/.test(key),
				)
				.map(({ value }) => value.replaceAll(/[<>]/g, "").trim()),
		],
		text: (mail.text ?? toText(mail.html ?? "")).slice(0, maxTextLength),
		files: mail.attachments.flatMap(({ filename, disposition }) =>
			filename && disposition !== "inline" ? [filename] : [],
		),
		isAutomatic:
			// RFC 3834, and what older programs put there instead.
			!/^(no)?$/i.test(header("auto-submitted").trim()) ||
			/^(bulk|junk|list|auto_reply)$/i.test(header("precedence").trim()) ||
			header("x-autoreply") !== "" ||
			header("x-auto-response-suppress").includes("All") ||
			header("return-path").trim() === "<>",
	};
}

/** What a message says that came as a page alone. */
function toText(html: string): string {
	return convert(html, {
		wordwrap: false,
		limits: { maxInputLength: 500_000, maxDepth: 50, maxChildNodes: 2000 },
		selectors: [
			{ selector: "img", format: "skip" },
			{ selector: "a", options: { hideLinkHrefIfSameAsText: true } },
		],
	});
}

function mailboxes(
	addresses: readonly Address[],
): readonly { readonly name: string; readonly address: string }[] {
	return addresses.flatMap((one) =>
		one.group === undefined
			? [{ name: one.name, address: one.address }]
			: one.group.map(({ name, address }) => ({ name, address })),
	);
}
