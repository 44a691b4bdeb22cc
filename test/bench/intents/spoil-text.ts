const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** One edit (a letter left out, put in, replaced or swapped) in 20 % of the words of five letters or more. */
export function withTypos(text: string, random: () => number): string {
	return text.replace(/\p{L}{5,}/gu, (word) => {
		if (random() >= 0.2) return word;
		const at = 1 + Math.floor(random() * (word.length - 2));
		const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? "e";
		switch (Math.floor(random() * 4)) {
			case 0:
				return word.slice(0, at) + word.slice(at + 1);
			case 1:
				return word.slice(0, at) + letter + word.slice(at);
			case 2:
				return word.slice(0, at) + letter + word.slice(at + 1);
			default:
				return (
					word.slice(0, at) +
					word.charAt(at + 1) +
					word.charAt(at) +
					word.slice(at + 2)
				);
		}
	});
}

/** Official transliteration of Ukrainian (2010), extended by Bulgarian ъ. */
const LATIN: Readonly<Record<string, string>> = {
	а: "a",
	б: "b",
	в: "v",
	г: "h",
	ґ: "g",
	д: "d",
	е: "e",
	є: "ie",
	ж: "zh",
	з: "z",
	и: "y",
	і: "i",
	ї: "i",
	й: "i",
	к: "k",
	л: "l",
	м: "m",
	н: "n",
	о: "o",
	п: "p",
	р: "r",
	с: "s",
	т: "t",
	у: "u",
	ф: "f",
	х: "kh",
	ц: "ts",
	ч: "ch",
	ш: "sh",
	щ: "shch",
	ъ: "a",
	ь: "",
	ю: "iu",
	я: "ia",
};

/** The text as typed without the marks of its letters, Cyrillic in Latin letters. */
export function withoutMarks(text: string): string {
	return text
		.toLowerCase()
		.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter)
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("ı", "i")
		.replaceAll("ł", "l");
}
