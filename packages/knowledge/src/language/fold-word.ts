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

/** Small letters of the usual alphabets that folding leaves as they are. */
const SMALL = /^[a-zà-öø-ÿąćčďęěğĺľłńňŕřśşšťůźżžа-џґ]*$/;

/**
 * Folds case only: compatibility forms, capital and small letters, dotted and
 * dotless i and final sigma become one, whatever locale the text was typed in.
 * Upper case first, because ß, ı and ligatures meet their relatives only there.
 */
export function foldCase(text: string): string {
	if (SMALL.test(text)) return text;
	return text
		.normalize("NFKC")
		.toUpperCase()
		.toLowerCase()
		.replaceAll("i\u0307", "i")
		.replaceAll("ς", "σ")
		.normalize("NFKC");
}

const foldedLetters = new Map<string, string>([
	["й", "й"],
	["ї", "ї"],
]);
/** Letters remembered; the alphabets of the world's shops have far fewer. */
const MAX_LETTERS = 10_000;

function foldLetter(letter: string): string {
	const known = foldedLetters.get(letter);
	if (known !== undefined) return known;
	const folded =
		STROKED[letter] ?? letter.normalize("NFD").replace(/\p{M}+/gu, "");
	if (foldedLetters.size < MAX_LETTERS) foldedLetters.set(letter, folded);
	return folded;
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
	for (const letter of word) folded += foldLetter(letter);
	return folded;
}
