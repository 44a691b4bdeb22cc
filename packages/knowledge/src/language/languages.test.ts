import { describe, expect, it } from "vitest";
import { createLanguageDetector } from "./create-language-detector.js";
import { englishWordVectors } from "./english-word-vectors.js";
import { foldCase, foldMarks } from "./fold-word.js";
import { toOtherLayouts } from "./keyboard-layout.js";
import { learnLanguages } from "./learn-languages.js";
import { toSkeleton } from "./spelling-skeleton.js";
import { createTokenizer } from "./tokenize.js";

const read = (word: string) => toSkeleton(foldMarks(foldCase(word)));

describe("the reading of words", () => {
	it.each([
		["paczkę", "paczke"],
		["ŁÓDŹ", "lodz"],
		["İADE", "iade"],
		["IADE", "ıade"],
		["Straße", "STRASSE"],
		["reklamácia", "reklamacia"],
	])("takes %s and %s for the same", (one, other) => {
		expect(read(one)).toBe(read(other));
	});

	it.each([
		["пощта", "poshta"],
		["пощта", "po6ta"],
		["поръчка", "poru4ka", "porachka"],
		["чия", "4ija", "chiya"],
		["посилка", "posylka", "posilka"],
		["ще", "shche"],
		["їжа", "yizha", "izha"],
		["обувь", "obuv"],
	])("takes %s for %s", (cyrillic, ...latin) => {
		expect(latin.map(read)).toContain(read(cyrillic));
	});

	it.each([
		"zażółć gęślą jaźń",
		"їжак ґанок єнот",
		"щъркел жаба чийто",
		"kŕdeľ ďatľov učí koňa žrať",
		"pijamalı hasta yağız şoföre çabucak güvendi",
	])(
		"takes the letters of %s for the same in capitals and with marks apart",
		(text) => {
			for (const word of text.split(" ")) {
				const folded = foldCase(word);
				expect(foldCase(word.normalize("NFD"))).toBe(folded);
				expect(read(word.toUpperCase())).toBe(read(word));
				expect(foldCase(folded)).toBe(folded);
			}
		},
	);

	it("spells doubled letters once, of any script", () => {
		expect(toSkeleton("kassa")).toBe(toSkeleton("kasa"));
		expect(toSkeleton("шшш")).toBe(toSkeleton("ш"));
		expect(toSkeleton("ya𐐨𐐨")).toBe("ia𐐨");
	});

	it("finds what was meant in the wrong layout", () => {
		const readings = toOtherLayouts("ghbdsn", ["uk"]);
		expect(readings.map(({ text }) => text)).toContain("привіт");
		expect(toOtherLayouts("руддщ", ["uk"]).map(({ text }) => text)).toContain(
			"hello",
		);
	});

	it("tells words, numbers, order numbers and emoji apart", () => {
		const { tokens } = createTokenizer({ isMixedScript: false });
		expect(
			tokens("Order #1234567 in 14 days, don't wait 📦").map(
				({ read: word, kind }) => `${kind}:${word}`,
			),
		).toEqual([
			"word:order",
			"code:#code",
			"word:in",
			"number:14",
			"word:days",
			"word:dont",
			"word:wait",
			"emoji:📦",
		]);
	});

	it("finds sentences", () => {
		const { sentences } = createTokenizer({ isMixedScript: false });
		expect(sentences("Hi! I paid 5.5 euro. Where is it?\nThanks")).toHaveLength(
			4,
		);
	});

	it("is of no more than twice the longest text where ligatures are spelt out", () => {
		const { tokens } = createTokenizer({ isMixedScript: false, maxLength: 20 });
		const letters = (text: string) =>
			tokens(text)
				.map(({ typed }) => typed)
				.join("").length;
		expect(letters("\ufdfa")).toBe(15);
		expect(letters("\ufdfa".repeat(20))).toBeGreaterThan(20);
		expect(letters("\ufdfa".repeat(20))).toBeLessThanOrEqual(40);
	});
});

describe("a language detector", () => {
	const tokenizer = createTokenizer({ isMixedScript: true });
	const samples = [
		["en", "where is my parcel and when will it arrive"],
		["pl", "gdzie jest moja paczka i kiedy przyjdzie"],
		["uk", "де моя посилка і коли вона прийде"],
		["bg", "къде е моята пратка и кога ще пристигне"],
		["sk", "kde je môj balík a kedy príde"],
		["tr", "kargom nerede ve ne zaman gelecek"],
	] as const;
	const detector = createLanguageDetector(
		learnLanguages(
			samples.map(([language, text]) => ({
				language,
				tokens: tokenizer.tokens(text),
			})),
			samples.map(([language]) => language),
		),
	);

	it.each([
		["en", "when will my parcel come"],
		["pl", "kiedy bedzie paczka"],
		["uk", "коли буде посилка"],
		["uk", "koly bude posylka"],
		["bg", "кога ще дойде"],
		["sk", "kedy pride balik"],
		["tr", "ne zaman gelir"],
	])("hears %s in %s", (language, text) => {
		expect(detector.detect(tokenizer.tokens(text)).language).toBe(language);
	});

	it("says that numbers tell nothing", () => {
		expect(detector.detect(tokenizer.tokens("12"))).toMatchObject({
			language: "en",
			informativeTokens: 0,
			reason: "default",
		});
	});
});

describe("the English word vectors", () => {
	it("put words used alike close together", () => {
		const vectors = englishWordVectors();
		const cosine = (a: string, b: string) => {
			const [x, y] = [a, b].map((word) => {
				const sum = new Float32Array(vectors.dimensions);
				vectors.add(vectors.rankOf(word), 1, sum);
				return sum;
			}) as [Float32Array, Float32Array];
			const dot = (u: Float32Array, v: Float32Array) =>
				u.reduce((total, value, d) => total + value * (v[d] ?? 0), 0);
			return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
		};
		expect(cosine("shipment", "delivery")).toBeGreaterThan(
			cosine("shipment", "music") + 0.2,
		);
		expect(vectors.rankOf("gdzie")).toBe(-1);
	});
});
