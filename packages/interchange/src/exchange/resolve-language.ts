import type { ReadContext } from "./format.js";

/**
 * The shop's locale that a source means: `en-us`, `en_US` and `EN` are `en`
 * for a shop that speaks `en`. The context's language when the source says
 * none; undefined when the shop does not speak it.
 */
export function resolveLanguage(
	stated: string | undefined,
	context: Pick<ReadContext, "locales" | "language">,
): string | undefined {
	const wanted = stated?.trim().toLowerCase().replaceAll("_", "-") ?? "";
	if (wanted === "") return context.language;
	const exact = context.locales.find(
		(locale) => locale.toLowerCase() === wanted,
	);
	if (exact !== undefined) return exact;
	const primary = wanted.split("-")[0];
	return context.locales.find((locale) => locale.toLowerCase() === primary);
}
