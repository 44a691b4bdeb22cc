import type { ExplanationTexts } from "./explanation-texts.js";

/** Explanations in Slovak. */
export const slovak: ExplanationTexts = {
	quotes: ["„", "“"],
	percent: "{n} %",
	nearlyAll: "vyše 99 %",
	hardlyAny: "menej ako 1 %",
	or: " alebo ",
	bar: "Sám odpovedá od istoty {bar}.",
	person:
		"Zákazník žiada človeka, preto k nemu bot vedie, nech sa slová podobajú na čokoľvek iné.",
	smallTalk: "Bot odpovedá zdvorilou vetou: toto nie je otázka ({kind}).",
	kinds: {
		greeting: "pozdrav",
		thanks: "poďakovanie",
		goodbye: "rozlúčka",
		how_are_you: "ako sa máš",
		ok: "súhlas",
		yes: "áno",
		no: "nie",
		who_are_you: "kto si",
		compliment: "pochvala",
		insult: "urážka",
		test: "skúška",
	},
	answer: "Bot odpovedá článkom {article}: istota {share}. {bar}",
	clarify:
		"Bot sa pýta späť, lebo si nie je dosť istý, aby odpovedal: {candidates}. {bar}",
	candidate: "{article} {share}",
	empty: "Bot hovorí, že nevie: v texte nie je slovo, ktorého by sa chytil.",
	outside:
		"Bot hovorí, že nevie: otázka je zrejme o niečom, na čo neodpovedá žiaden článok. Najbližšie je {article}: {share}.",
	weak: "Bot hovorí, že nevie: najbližšie je {article}, ale len s istotou {share}. {bar}",
	withOrder:
		"Ak otázka uvádza objednávku a je pripojený obchod, namiesto toho sa začne scenár {flow}.",
	nearest: "Najbližšia formulácia v {id} je {phrasing}.",
	nearestSame:
		"Najbližšia formulácia v {id} je {phrasing}, slovo od slova táto otázka.",
	next: "Nasleduje {article}: {share}; jeho najbližšia formulácia je {phrasing}.",
	given: "Jazyk rozhovoru: {language}.",
	byDefault: "Nič neprezrádza jazyk, preto sa berie: {language}.",
	detected: "Rozpoznaný jazyk: {language} (istota {share}).",
	oneNumber: "{words} sa číta ako číslo objednávky alebo výrobku.",
	numbers: "{words} sa čítajú ako čísla objednávok alebo výrobkov.",
	keyboard: "Prečítalo sa to ako písané na inej klávesnici: {text}.",
	meaning: "Podľa slovníka môže {word} znamenať: {meanings}.",
	oneUnknown: "Žiadna formulácia neobsahuje slovo {words}.",
	unknown: "Žiadna formulácia neobsahuje slová {words}.",
	frustrated: "Zákazník pôsobí podráždene, preto bot ponúka človeka.",
	pro: "Pre {id} hovoria, od najdôležitejšieho: {words}.",
	contra: "Proti hovoria: {words}.",
	bySpelling: "{word} (podľa pravopisu)",
};
