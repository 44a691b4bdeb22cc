/** The address when it is an https address that can be shown as a link; null otherwise. */
export function toHttpsUrl(text: string | null | undefined): string | null {
	if (!text || !URL.canParse(text)) return null;
	const url = new URL(text);
	return url.protocol === "https:" && url.username === "" ? url.href : null;
}
