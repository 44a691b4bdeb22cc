const STROKED: Readonly<Record<string, string>> = {
	ł: "l",
	đ: "d",
	ð: "d",
	ø: "o",
	æ: "ae",
	œ: "oe",
	þ: "th",
	ħ: "h",
	ı: "i",
	ς: "σ",
};

/**
 * Folds case only: compatibility forms, capital and small letters, dotted and
 * dotless i and final sigma become one, whatever locale the text was typed in.
 * Upper case first, because ß, ı and ligatures meet their relatives only there.
 */
export function foldCase(text: string): string {
	return text
		.normalize("NFKC")
		.toUpperCase()
		.toLowerCase()
		.replaceAll("i\u0307", "i")
		.replaceAll("ς", "σ")
		.normalize("NFKC");
}

/**
 * Removes the marks of a word that `foldCase` has folded, so that `paczkę` and
 * `paczke` meet. Cyrillic й and ї are letters of their own and stay.
 */
export function foldMarks(word: string): string {
	let isAscii = true;
	for (let i = 0; i < word.length && isAscii; i++)
		isAscii = word.charCodeAt(i) < 128;
	if (isAscii) return word;
	let folded = "";
	for (const letter of word) {
		if (letter === "й" || letter === "ї") {
			folded += letter;
			continue;
		}
		const stroked = STROKED[letter];
		folded += stroked ?? letter.normalize("NFD").replace(/\p{M}+/gu, "");
	}
	return folded;
}
