import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMatcher } from "./create-matcher.js";
import type { TrainingSet } from "./training-set.js";

const toUtterances = (language: string, ...texts: string[]) =>
	texts.map((text) => ({ text, language }));

const SHOP: TrainingSet = {
	languages: ["en", "pl", "uk", "tr"],
	intents: [
		{
			id: "orders.track",
			utterances: [
				...toUtterances(
					"en",
					"where is my parcel",
					"track my order",
					"has my package shipped yet",
					"parcel status please",
					"where can I see the tracking number",
				),
				...toUtterances(
					"pl",
					"gdzie jest moja paczka",
					"śledzenie przesyłki",
					"kiedy dojdzie paczka",
					"status zamówienia",
					"numer do śledzenia",
				),
				...toUtterances(
					"uk",
					"де моя посилка",
					"відстежити замовлення",
					"статус посилки",
					"номер для відстеження",
					"коли прийде посилка",
				),
				...toUtterances(
					"tr",
					"kargom nerede",
					"siparişimi takip etmek istiyorum",
					"paketim nerede",
					"kargo takip numarası",
					"sipariş durumu",
				),
			],
		},
		{
			id: "returns.how-to",
			utterances: [
				...toUtterances(
					"en",
					"how do I return shoes",
					"send it back",
					"I want to return this",
					"return label please",
					"how to send back a jacket",
				),
				...toUtterances(
					"pl",
					"jak zwrócić buty",
					"chcę oddać towar",
					"zwrot zamówienia",
					"etykieta zwrotna",
					"jak odesłać kurtkę",
				),
				...toUtterances(
					"uk",
					"як повернути взуття",
					"хочу повернути товар",
					"повернення товару",
					"як відправити назад",
					"бланк повернення",
				),
				...toUtterances(
					"tr",
					"iade etmek istiyorum",
					"ürünü nasıl iade ederim",
					"iade etiketi",
					"ayakkabıyı geri göndermek",
					"iadesi nasıl yapılıyor",
				),
			],
			negatives: toUtterances("en", "when do I get my refund"),
		},
		{
			id: "payments.methods",
			utterances: [
				...toUtterances(
					"en",
					"can I pay by card",
					"which payment methods do you take",
					"do you accept paypal",
					"pay with apple pay",
					"ways to pay",
				),
				...toUtterances(
					"pl",
					"czy mogę zapłacić kartą",
					"metody płatności",
					"czy przyjmujecie blik",
					"płatność przelewem",
					"jak mogę zapłacić",
				),
				...toUtterances(
					"uk",
					"чи можна оплатити карткою",
					"способи оплати",
					"оплата карткою онлайн",
					"як заплатити",
					"чи приймаєте apple pay",
				),
				...toUtterances(
					"tr",
					"kredi kartıyla ödeyebilir miyim",
					"ödeme yöntemleri",
					"havale ile ödeme",
					"nasıl ödeme yapabilirim",
					"kart geçiyor mu",
				),
			],
		},
		{
			id: "contact.hours",
			utterances: [
				...toUtterances(
					"en",
					"when are you open",
					"opening hours",
					"until what time can I call",
					"are you open on sunday",
					"working hours of support",
				),
				...toUtterances(
					"pl",
					"w jakich godzinach pracujecie",
					"godziny otwarcia",
					"do której można dzwonić",
					"czy w niedzielę otwarte",
					"godziny pracy infolinii",
				),
				...toUtterances(
					"uk",
					"о котрій ви працюєте",
					"години роботи",
					"до котрої можна дзвонити",
					"чи працюєте в неділю",
					"графік роботи",
				),
				...toUtterances(
					"tr",
					"kaça kadar açıksınız",
					"çalışma saatleri",
					"pazar günü açık mısınız",
					"saat kaçta arayabilirim",
					"mesai saatleriniz",
				),
			],
		},
	],
	concepts: [
		{
			id: "refund",
			words: { en: ["refund"], pl: ["zwrot pieniędzy"], uk: ["відшкодування"] },
		},
	],
	outOfScope: toUtterances(
		"en",
		"what is the capital of france",
		"tell me a joke",
	),
};

const matcher = createMatcher(SHOP);
const best = (text: string, language?: string) =>
	matcher.match(language === undefined ? { text } : { text, language })
		.candidates[0]?.intentId;

describe("a matcher", () => {
	it.each([
		["gdzie jes moja paczk", "orders.track"],
		["jak zwrocic buty", "returns.how-to"],
		["yak povernuty vzuttya", "returns.how-to"],
		["chy mozhna oplatyty kartkoyu", "payments.methods"],
		["de moia posylka", "orders.track"],
		["lt vjz gjcbkrf", "orders.track"],
		["iade edicem", "returns.how-to"],
		["CALISMA SAATLERI", "contact.hours"],
		["how do i retrun the shoes", "returns.how-to"],
	])("finds the intent of %s", (text, intent) => {
		expect(best(text)).toBe(intent);
	});

	it("finds the question in a story", () => {
		expect(
			best(
				"Hello, I was on holiday with my family last week. My neighbour told me about your shop. How do I return shoes? Thank you and have a nice day.",
			),
		).toBe("returns.how-to");
	});

	it("takes a negative for what it is", () => {
		expect(best("When do I get my refund?")).not.toBe("returns.how-to");
	});

	it("says nothing for a text without words", () => {
		expect(matcher.match({ text: " ?! " }).decision).toEqual({
			kind: "none",
			reason: "empty",
		});
	});

	it("does not answer what has nothing to do with the shop", () => {
		expect(
			matcher.match({ text: "quantum chromodynamics lattice" }).decision.kind,
		).not.toBe("answer");
	});

	it("answers an exact phrasing", () => {
		expect(matcher.match({ text: "Where is my parcel?" }).decision.kind).toBe(
			"answer",
		);
	});

	it("keeps the language it is told and still matches others", () => {
		const { language, candidates } = matcher.match({
			text: "де моя посилка",
			language: "pl",
		});
		expect(language).toMatchObject({ language: "pl", reason: "given" });
		expect(candidates[0]?.intentId).toBe("orders.track");
	});

	it("demands more certainty where an intent is strict", () => {
		const strict = createMatcher({
			...SHOP,
			intents: SHOP.intents.map((intent) => ({ ...intent, strictness: 1 })),
		});
		expect(strict.match({ text: "where is my parcwl" }).decision.kind).not.toBe(
			"answer",
		);
	});

	it("finds what is like a phrasing that came after training, and still every other", () => {
		const late = {
			intentId: "orders.track",
			text: "label on my jacket",
			language: "en",
		};
		const asked = { text: "label for my jacket" };
		expect(matcher.match(asked).candidates[0]?.intentId).toBe("returns.how-to");
		const larger = matcher.alsoKnowing?.([late]);
		expect(larger?.match(asked).candidates[0]?.intentId).toBe("orders.track");
		for (const { id, utterances } of SHOP.intents)
			for (const { text } of utterances)
				expect(larger?.match({ text }).candidates[0]?.intentId).toBe(id);
	});

	it("explains itself", () => {
		const explanation = matcher.explain({ text: "where is my parcwl" });
		expect(explanation.match).toEqual(
			matcher.match({ text: "where is my parcwl" }),
		);
		expect(explanation.tokens.map((token) => token.known)).toEqual([
			true,
			true,
			true,
			false,
		]);
		expect(explanation.contributions.length).toBeGreaterThan(0);
	});
});

const phrasings = SHOP.intents.flatMap(({ id, utterances }) =>
	utterances.map((utterance) => ({ id, ...utterance })),
);
const anyPhrasing = fc.constantFrom(...phrasings);
const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 300 }),
	fc.string({ unit: "grapheme", maxLength: 300 }),
	fc
		.array(fc.constantFrom(...phrasings.map(({ text }) => text)), {
			maxLength: 4,
		})
		.map((texts) => texts.join(". ")),
);

describe("every matcher", () => {
	it("is deterministic", () => {
		const twin = createMatcher(SHOP);
		fc.assert(
			fc.property(anyText, (text) => {
				expect(twin.match({ text })).toEqual(matcher.match({ text }));
			}),
		);
	});

	it("ranks the intent of an exact phrasing first", () => {
		fc.assert(
			fc.property(anyPhrasing, ({ id, text }) => {
				expect(best(text)).toBe(id);
			}),
		);
	});

	it("does not mind case, surrounding space and final punctuation", () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyPhrasing.map(({ text }) => text),
					anyText,
				),
				fc.constantFrom("", " ", "\n\t", "\u00a0"),
				fc.constantFrom("", "?", "!", "...", " ?!", "。"),
				(text, space, end) => {
					const plain = matcher.match({ text });
					const variant = `${space}${text}${end}${space}`;
					expect(matcher.match({ text: variant })).toEqual(plain);
					expect(matcher.match({ text: text.toUpperCase() })).toEqual(plain);
				},
			),
		);
	});

	it("survives any input and keeps its numbers in range", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { candidates } = matcher.match({ text });
				let last = 1;
				for (const { confidence, nearest } of candidates) {
					expect(confidence).toBeGreaterThanOrEqual(0);
					expect(confidence).toBeLessThanOrEqual(last);
					expect(nearest.similarity).toBeLessThanOrEqual(1);
					last = confidence;
				}
			}),
		);
	});

	it.each([
		["64 KB of one letter", "a".repeat(65_536)],
		["64 KB of words", "where is my parcel ".repeat(3_450)],
		["64 KB of short sentences", "hi. ".repeat(16_384)],
		["control characters", "\u0000\u0007\u001b[31m\u200b".repeat(5_000)],
		["lone surrogates", "\ud800\udc00\ud800 ".repeat(10_000)],
		["right to left", "أين طردي؟ \u202e".repeat(4_000)],
		["emoji", "📦😡👨‍👩‍👧‍👦".repeat(4_000)],
	])("survives %s", (_, text) => {
		expect(matcher.match({ text }).candidates.length).toBeLessThanOrEqual(10);
	});

	it("keeps the first place of an exact phrasing when an unrelated article comes", () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: "grapheme", minLength: 3, maxLength: 30 }), {
					minLength: 1,
					maxLength: 5,
				}),
				anyPhrasing,
				(texts, { id, text }) => {
					const larger = createMatcher({
						...SHOP,
						intents: [
							...SHOP.intents,
							{ id: "unrelated", utterances: toUtterances("en", ...texts) },
						],
					});
					expect(larger.match({ text }).candidates[0]?.intentId).toBe(id);
				},
			),
			{ numRuns: 10 },
		);
	});
});
