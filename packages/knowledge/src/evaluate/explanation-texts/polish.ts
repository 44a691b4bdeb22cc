import type { ExplanationTexts } from "./explanation-texts.js";

/** Explanations in Polish. */
export const polish: ExplanationTexts = {
	quotes: ["„", "”"],
	percent: "{n} %",
	nearlyAll: "ponad 99 %",
	hardlyAny: "poniżej 1 %",
	or: " lub ",
	bar: "Sam odpowiada od {bar} pewności.",
	person:
		"Klient prosi o rozmowę z człowiekiem, więc bot do niego prowadzi, bez względu na to, do czego jeszcze podobne są te słowa.",
	smallTalk: "Bot odpowiada uprzejmym zdaniem: to nie jest pytanie ({kind}).",
	kinds: {
		greeting: "powitanie",
		thanks: "podziękowanie",
		goodbye: "pożegnanie",
		how_are_you: "co słychać",
		ok: "zgoda",
		yes: "tak",
		no: "nie",
		who_are_you: "pytanie, kim jest bot",
		compliment: "pochwała",
		insult: "obelga",
		test: "próba",
	},
	answer: "Bot odpowiada artykułem {article}, z pewnością {share}. {bar}",
	clarify:
		"Bot dopytuje, bo nie ma dość pewności, by odpowiedzieć: {candidates}. {bar}",
	candidate: "{article} {share}",
	empty:
		"Bot mówi, że nie wie: w tekście nie ma ani jednego słowa, które by coś znaczyło.",
	outside:
		"Bot mówi, że nie wie: pytanie dotyczy chyba czegoś, na co nie odpowiada żaden artykuł. Najbliżej jest {article}: {share}.",
	weak: "Bot mówi, że nie wie: najbliżej jest {article}, ale to tylko {share}. {bar}",
	withOrder:
		"Jeśli w pytaniu jest numer zamówienia, a sklep jest podłączony, zamiast tego rusza scenariusz {flow}.",
	nearest: "Najbliższe sformułowanie w {id} to {phrasing}.",
	nearestSame:
		"Najbliższe sformułowanie w {id} to {phrasing}, słowo w słowo to pytanie.",
	next: "Następny jest {article}: {share}; jego najbliższe sformułowanie to {phrasing}.",
	given: "Język rozmowy: {language}.",
	byDefault: "Nic nie wskazuje na język, więc przyjęto: {language}.",
	detected: "Rozpoznany język: {language} (pewność {share}).",
	oneNumber: "{words} odczytano jako numer zamówienia lub produktu.",
	numbers: "{words} odczytano jako numery zamówień lub produktów.",
	keyboard: "Odczytano to jak wpisane na innej klawiaturze: {text}.",
	meaning: "Według słownika {word} może znaczyć: {meanings}.",
	oneUnknown: "Żadne sformułowanie nie zawiera słowa {words}.",
	unknown: "Żadne sformułowanie nie zawiera słów {words}.",
	frustrated: "Klient wydaje się zdenerwowany, więc bot proponuje człowieka.",
	pro: "Za {id} przemawiają, od najważniejszego: {words}.",
	contra: "Przeciw przemawiają: {words}.",
	bySpelling: "{word} (z pisowni)",
};
