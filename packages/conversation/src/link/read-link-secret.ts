/** A reference or code as the shopper brought it, in the form in which it was made. */
export interface LinkSecret {
	readonly form: "reference" | "code";
	readonly secret: string;
}

/** A reference stands first; what the link wrote behind it for people to read says nothing. */
const reference = /^\s*(sb-[A-Za-z0-9_-]{24})(?![A-Za-z0-9_-])/;

/** The whole text: eight letters and digits, with at most a gap in the middle. */
const code = /^[BCDFGHJKMNPQRSTVWXZ][BCDFGHJKMNPQRSTVWXZ2-9]{6}[2-9]$/;

/** Cyrillic letters that a keyboard puts in place of the Latin ones they look like. */
const lookalikes: Readonly<Record<string, string>> = {
	...{ В: "B", С: "C", Н: "H", К: "K", М: "M" },
	...{ Р: "P", Т: "T", Х: "X" },
};

/** Reads what `link.offer` has made, or undefined for any other text. */
export function readLinkSecret(text: string): LinkSecret | undefined {
	const [, found] = reference.exec(text) ?? [];
	if (found !== undefined) return { form: "reference", secret: found };
	if (text.length > 20) return undefined;
	const typed = text
		.trim()
		.toUpperCase()
		.replace(/^(.{4})[\s-](.{4})$/, "$1$2")
		.replaceAll(/\p{Script=Cyrillic}/gu, (letter) => lookalikes[letter] ?? "?");
	return code.test(typed) ? { form: "code", secret: typed } : undefined;
}
