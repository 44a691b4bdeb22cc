import type { ContextPack } from "@shopbell/conversation";

/** Most characters of one conversation that search looks at: the beginning is cut, the end stays. */
const maxLength = 20_000;

/** Words by which a conversation is found: customer, orders, articles, and what was said. */
export function toSearchText(
	pack: ContextPack,
	lines: readonly string[],
): string {
	const slots = (pack.flow?.slots ?? []).map(({ value }) => value);
	const fixed = [
		pack.conversationId,
		pack.shopper.name,
		pack.customer?.id,
		pack.page?.order,
		pack.page?.product,
		pack.articleId,
		pack.flow?.id,
		...slots,
		...pack.shown.flatMap(({ articleId, title }) => [articleId, title]),
	].filter((part) => typeof part === "string" || typeof part === "number");
	const said = lines.length > 0 ? lines : pack.asked.map(({ text }) => text);
	const head = fold(fixed.join("\n")).slice(0, maxLength / 2);
	return `${head}\n${fold(said.join("\n")).slice(-(maxLength - head.length))}`;
}

/** The form in which texts are kept and looked for: small letters, composed, without runs of blanks and without NUL, which ends a text for some databases. */
export function fold(text: string): string {
	return text
		.normalize("NFC")
		.toLowerCase()
		.replaceAll("\0", " ")
		.replaceAll(/[ \t]+/g, " ");
}
