import type { Texts } from "./texts.js";

export const slovak: Texts = {
	language: "Slovenčina",
	helpCentre: "Centrum pomoci",
	heading: "Ako vám môžeme pomôcť?",
	search: "Hľadať odpovede",
	skip: "Prejsť na obsah",
	topics: "Témy",
	articles: {
		one: "# článok",
		few: "# články",
		many: "# článku",
		other: "# článkov",
	},
	related: "Pozrite si aj",
	moreInTopic: "Viac na túto tému",
	needMore: "Nenašli ste odpoveď?",
	needMoreText: "Náš tím vám rád pomôže.",
	contact: "Kontaktujte nás",
	languages: "Jazyk",
	backToShop: "Späť do obchodu",
	home: "Úvod pomoci",
	breadcrumb: "Kde sa nachádzate",
	notFound: "Táto stránka neexistuje",
	notFoundText:
		"Adresa sa možno zmenila. Vyhľadajte odpoveď alebo sa vráťte na úvod pomoci.",
	general: "Všeobecné",
	found: {
		one: "Našiel sa # článok",
		few: "Našli sa # články",
		many: "Našlo sa # článku",
		other: "Našlo sa # článkov",
	},
	nothing: "Odpoveď sme nenašli. Skúste iné slová alebo si vyberte tému.",
	nearest: "Nie sme si istí. Možno hľadáte jednu z týchto otázok:",
	loading: "Pripravujeme vyhľadávanie…",
	unavailable: "Vyhľadávanie je dočasne nedostupné. Vyberte si, prosím, tému.",
	noScript:
		"Vyhľadávanie vyžaduje JavaScript. Tému si môžete vybrať aj bez neho.",
};
