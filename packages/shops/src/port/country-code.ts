/** Languages in which a country is recognised by name. */
const locales = ["en", "pl", "uk", "bg", "sk", "tr", "de"] as const;

/** Countries that a shop of this region delivers to: the European Union, its neighbours, Turkey. */
const codes =
	"AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MD MT NL NO PL PT RO RS SE SI SK TR UA US".split(
		" ",
	);

let byName: ReadonlyMap<string, string> | undefined;

/** ISO 3166 code of a country written as a code or as a name in any of our languages; undefined for anything else. */
export function toCountryCode(text: string): string | undefined {
	byName ??= new Map(
		locales.flatMap((locale) => {
			const names = new Intl.DisplayNames(locale, { type: "region" });
			return codes.map((code) => [fold(names.of(code) ?? code), code] as const);
		}),
	);
	const wanted = text.trim();
	return codes.includes(wanted.toUpperCase())
		? wanted.toUpperCase()
		: byName.get(fold(wanted));
}

/** Case as in any of the languages, so that Turkish dotted and dotless i meet. */
function fold(name: string): string {
	return name
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("ı", "i");
}
