/** Keys of the US layout, row by row, to which the layouts below are aligned. */
const QWERTY = "`qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";

/** What the same keys give; a space stands for a key without a letter. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
	uk: ["'йцукенгшщзхїґфівапролджєячсмитьбю."],
	bg: [
		"`,уеишщксдзц;„ьяаожгтнвмчюйъэфхпрлб",
		"чявертъуиопшщюасдфгхйкл;'зьцжбнм,./",
	],
	ru: ["ёйцукенгшщзхъ\\фывапролджэячсмитьбю."],
	sr: ["`љњертзуиопшђжасдфгхјклчћѕџцвбнм,./"],
	el: ["`;ςερτυθιοπ[]\\ασδφγηξκλ΄'ζχψωβνμ,./"],
};

/** Texts that the same key strokes give in another layout. */
export interface KeyboardReading {
	readonly language: string;
	readonly text: string;
}

/**
 * What a text becomes when the shopper had the wrong layout switched on:
 * `ghbdsn` → `привіт` and back again. Only layouts of the given languages.
 */
export function toOtherLayouts(
	text: string,
	languages: readonly string[],
): readonly KeyboardReading[] {
	const lower = text.toLowerCase();
	const isLatin = /[a-z]/.test(lower);
	const readings: KeyboardReading[] = [];
	for (const language of languages)
		for (const layout of LAYOUTS[language] ?? []) {
			const [from, to] = isLatin ? [QWERTY, layout] : [layout, QWERTY];
			let typed = "";
			let isChanged = false;
			for (const key of lower) {
				const at = from.indexOf(key);
				const other = at >= 0 ? to[at] : undefined;
				if (other !== undefined && other !== key) isChanged = true;
				typed += other ?? key;
			}
			if (isChanged) readings.push({ language, text: typed });
		}
	return readings;
}
