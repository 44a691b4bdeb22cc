/**
 * Cyrillic letters of Ukrainian, Bulgarian and their neighbours as the Latin
 * skeleton spells them. One table for all of them, because the language of a
 * short question is not known yet: where languages differ (г, и, щ, ъ) the
 * skeleton uses one letter for both.
 */
const CYRILLIC: Readonly<Record<string, string>> = {
	а: "a",
	б: "b",
	в: "v",
	г: "h",
	ґ: "h",
	д: "d",
	е: "e",
	є: "e",
	ё: "io",
	ж: "ž",
	з: "z",
	и: "i",
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
	ў: "u",
	ф: "f",
	х: "h",
	ц: "c",
	ч: "č",
	ш: "š",
	щ: "št",
	ъ: "a",
	ы: "i",
	ь: "",
	э: "e",
	ю: "iu",
	я: "ia",
	ђ: "d",
	ј: "i",
	љ: "li",
	њ: "ni",
	ћ: "č",
	џ: "dž",
};

/** Usual Latin spellings of Cyrillic sounds, longest first. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/shch|sch|sht|6t/g, "št"],
	[/(?<=[a-z])4|4(?=[a-z])|ch/g, "č"],
	[/(?<=[a-z])6|6(?=[a-z])|sh/g, "š"],
	[/zh/g, "ž"],
	[/kh|g/g, "h"],
	[/t[sz]/g, "c"],
	[/ph/g, "f"],
	[/ck/g, "k"],
	[/x/g, "ks"],
	[/w/g, "v"],
	[/q(?!u)/g, "ia"],
	[/[yj]/g, "i"],
	[/ie/g, "e"],
	[/šč/g, "št"],
];

/** A word without any of these is its own skeleton; most words are. */
const MAY_CHANGE = /[46cghjkqtwxyšz]|ie|ph|(\p{L})\1/u;

const hasCyrillic = /\p{Script=Cyrillic}/u;

/**
 * Spells a folded word so that Cyrillic and every usual way to type it in Latin
 * letters come out the same: `пощта`, `poshta`, `po6ta`; `чия`, `chiya`, `4ija`.
 * It is a key to compare by, not a transliteration to show.
 */
export function toSkeleton(word: string): string {
	let latin = word;
	if (hasCyrillic.test(word)) {
		latin = "";
		for (const letter of word) latin += CYRILLIC[letter] ?? letter;
	} else if (!/[a-z]/.test(word)) return word;
	if (!MAY_CHANGE.test(latin)) return latin;
	for (const [pattern, spelling] of SPELLINGS)
		latin = latin.replace(pattern, spelling);
	return latin.replace(/(\p{L})\1+/gu, "$1");
}
