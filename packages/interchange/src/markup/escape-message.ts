/**
 * Plain text as ICU MessageFormat that says the same: braces stand in quotes,
 * apostrophes that would start a quote are doubled (ICU's rule: an apostrophe
 * quotes only in front of a brace or, for tags, an angle bracket).
 */
export function escapeMessage(text: string): string {
	return text.replace(/['{}]*[{}]['{}]*|'+(?=[<>])|''+/g, (run) =>
		/[{}]/.test(run)
			? `'${run.replaceAll("'", "''")}'`
			: run.replaceAll("'", "''"),
	);
}
