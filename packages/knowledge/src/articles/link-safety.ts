/** Whether a link may be shown: `insecure` is plain http, `unsafe` anything that is not https, mail or telephone. */
export type LinkSafety = "safe" | "insecure" | "unsafe";

/** Judges the address of a link. Relative addresses are unsafe: most channels have nothing they could be relative to. */
export function judgeLink(url: string): LinkSafety {
	let protocol: string;
	try {
		protocol = new URL(url).protocol;
	} catch {
		return "unsafe";
	}
	if (protocol === "http:") return "insecure";
	return ["https:", "mailto:", "tel:"].includes(protocol) ? "safe" : "unsafe";
}
