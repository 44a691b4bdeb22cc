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

/** Usual Latin spellings of Cyrillic sounds, longest first; last, what a word must have one of for the pattern to fit. */
const SPELLINGS: readonly (readonly [RegExp, string, readonly string[]])[] = [
	[/shch|sch|sht|6t/g, "št", ["sh", "sch", "6t"]],
	[/(?<=[a-z])4|4(?=[a-z])|ch/g, "č", ["ch", "4"]],
	[/(?<=[a-z])6|6(?=[a-z])|sh/g, "š", ["sh", "6"]],
	[/zh/g, "ž", ["zh"]],
	[/kh|g/g, "h", ["kh", "g"]],
	[/t[sz]/g, "c", ["ts", "tz"]],
	[/ph/g, "f", ["ph"]],
	[/ck/g, "k", ["ck"]],
	[/x/g, "ks", ["x"]],
	[/w/g, "v", ["w"]],
	[/q(?!u)/g, "ia", ["q"]],
	[/[yj]/g, "i", ["y", "j"]],
	[/ie/g, "e", ["ie"]],
	[/šč/g, "št", ["šč"]],
];

/** A word without any of these is its own skeleton; most words are. */
const MAY_CHANGE = /[46cghjkqtwxyšz]|ie|ph|(\p{L})\1/u;

const FIRST_SURROGATE = 0xd800;

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
	for (const [pattern, spelling, signs] of SPELLINGS)
		if (hasOneOf(latin, signs)) latin = latin.replace(pattern, spelling);
	return hasDouble(latin) ? latin.replace(/(\p{L})\1+/gu, "$1") : latin;
}

/** Looking for a few letters is quicker than a replacement, and most words have none of them. */
function hasOneOf(word: string, signs: readonly string[]): boolean {
	for (const sign of signs) if (word.includes(sign)) return true;
	return false;
}

function hasDouble(word: string): boolean {
	for (let i = 1; i < word.length; i++) {
		// The second half of a surrogate pair may follow another pair.
		const unit = word.charCodeAt(i);
		if (unit === word.charCodeAt(i - 1) || unit >= FIRST_SURROGATE) return true;
	}
	return false;
}
