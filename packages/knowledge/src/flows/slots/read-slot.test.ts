import { describe, expect, it } from "vitest";
import { findSlot, readSlot } from "./read-slot.js";
import type { SlotContext, SlotSpec, SlotType } from "./slot.js";

// A Sunday.
const now = Date.parse("2026-11-22T10:00:00Z");
const context: SlotContext = {
	locale: "en",
	country: "PL",
	orderNumbers: [],
	timeZone: "Europe/Warsaw",
	now,
};
const spec = (type: SlotType, more: Partial<SlotSpec> = {}): SlotSpec => ({
	type,
	from: [],
	reuse: false,
	...more,
});
const read = (
	slot: SlotSpec,
	text: string,
	more: Partial<SlotContext> = {},
): unknown => {
	const found = readSlot(slot, text, { ...context, ...more });
	return found.kind === "value" ? found.value : found.kind;
};

describe("a day", () => {
	it.each([
		["pl", "wczoraj", "2026-11-21"],
		["pl", "przedwczoraj wieczorem", "2026-11-20"],
		["pl", "w zeszły wtorek", "2026-11-17"],
		["pl", "trzy dni temu", "2026-11-19"],
		["pl", "5 listopada", "2026-11-05"],
		["uk", "вчора", "2026-11-21"],
		["uk", "минулого вівторка", "2026-11-17"],
		["uk", "3 дні тому", "2026-11-19"],
		["bg", "вчера", "2026-11-21"],
		["bg", "миналия вторник", "2026-11-17"],
		["bg", "минал петък", "2026-11-20"],
		["bg", "преди две седмици", "2026-11-08"],
		["sk", "včera", "2026-11-21"],
		["sk", "minulý utorok", "2026-11-17"],
		["sk", "pred tromi dňami", "2026-11-19"],
		["tr", "dün", "2026-11-21"],
		["tr", "geçen salı", "2026-11-17"],
		["tr", "3 gün önce", "2026-11-19"],
		["tr", "15 ekim", "2026-10-15"],
		["en", "yesterday", "2026-11-21"],
		["en", "last Tuesday", "2026-11-17"],
		["en", "last week on Wednesday", "2026-11-11"],
		["en", "this morning", "2026-11-22"],
		["pl", "piątego listopada", "2026-11-05"],
		["pl", "dwudziestego pierwszego października", "2026-10-21"],
		["pl", "5-go listopada", "2026-11-05"],
		["pl", "moja marynarka przyszła 5 XI", "2026-11-05"],
		["pl", "w zeszłym tygodniu w środę", "2026-11-11"],
		["uk", "п’ятого листопада", "2026-11-05"],
		["uk", "в п’ятницю", "2026-11-20"],
		["uk", "учора", "2026-11-21"],
		["uk", "минулого тижня в середу", "2026-11-11"],
		["bg", "на 5-ти ноември", "2026-11-05"],
		["bg", "двадесет и първи октомври", "2026-10-21"],
		["bg", "снощи", "2026-11-21"],
		["bg", "миналата седмица в сряда", "2026-11-11"],
		["sk", "piateho novembra", "2026-11-05"],
		["sk", "minulý týždeň v stredu", "2026-11-11"],
		["tr", "Kasım’ın 5’i", "2026-11-05"],
		["tr", "3 gün evvel", "2026-11-19"],
		["tr", "geçen hafta çarşamba", "2026-11-11"],
		["en", "on friday", "2026-11-20"],
		["en", "March 15", "2026-03-15"],
		["en", "12.03.2026", "2026-03-12"],
		["en", "12/3", "2026-03-12"],
		["en", "2026-10-01", "2026-10-01"],
		["en", "wczoraj", "2026-11-21"],
	])("is read in %s from %j", (locale, text, day) => {
		expect(read(spec("date", { when: "past" }), text, { locale })).toBe(day);
	});

	it("lies ahead where the flow says so", () => {
		expect(read(spec("date", { when: "future" }), "tuesday")).toBe(
			"2026-11-24",
		);
		expect(
			read(spec("date", { when: "future" }), "we wtorek", { locale: "pl" }),
		).toBe("2026-11-24");
		expect(read(spec("date", { when: "future" }), "yesterday")).toBe("invalid");
	});

	it.each(["31.02.2026", "2026-13-01"])("%j does not exist", (text) => {
		expect(read(spec("date"), text)).toBe("invalid");
	});

	it.each(["order 10233", "I don’t remember", "may I ask something"])(
		"is not read into %j",
		(text) => {
			expect(read(spec("date"), text)).toBe("none");
		},
	);
});

describe("an order number", () => {
	it.each([
		["10233", "10233"],
		["it's #10233.", "10233"],
		["order LP-10233 is late", "LP-10233"],
		["zamówienie nr 10233", "10233"],
	])("is read from %j", (text, number) => {
		expect(read(spec("order-number"), text)).toBe(number);
	});

	it.each(["I paid 49.90", "12", "call 600.100", "anna1990@mail.com"])(
		"is not read into %j",
		(text) => {
			expect(read(spec("order-number"), text)).toBe("none");
		},
	);

	it.each([
		["I ordered in 2025, number 10233", "10233"],
		["zapłaciłem 1500 zł za zamówienie 10233", "10233"],
		["мій телефон 0501234567, замовлення 10233", "10233"],
		["платих 1500 лв за поръчка 10233", "10233"],
		["zaplatil som 1500 €, objednávka 10233", "10233"],
		["1500 TL ödedim, 10233 numaralı sipariş", "10233"],
		["my card ends with 4242, order 10233", "10233"],
		["anna.1990@mail.com 10233", "10233"],
	])("is found among other figures in %j", (text, number) => {
		expect(findSlot(spec("order-number"), text, context)).toMatchObject({
			value: number,
			isGuess: false,
		});
	});

	it.each([
		"I paid 1500 zł for it",
		"my phone is 600100200",
		"the postcode is 1000",
		"kod pocztowy 1000",
		"карта 4242 4242",
		"telefón 0905123456",
		"posta kodu 34000",
		"https://shop.example/p/12345",
		"anna_12345_x@mail.com",
	])("is not taken in passing from %j", (text) => {
		expect(findSlot(spec("order-number"), text, context).kind).toBe("none");
	});

	it.each([
		"please send it to the new flat in Sofia 1000 from now on",
		"I bought it back in 2025 and it is still not here",
		"its tracking says 520000012345 since yesterday morning",
	])("is a guess in %j", (text) => {
		expect(findSlot(spec("order-number"), text, context)).toMatchObject({
			isGuess: true,
		});
	});

	it("follows the shop's templates, with or without their hyphen", () => {
		const orderNumbers = ["LP-#####"];
		expect(read(spec("order-number"), "lp 10233 pls", { orderNumbers })).toBe(
			"LP-10233",
		);
		expect(read(spec("order-number"), "10233", { orderNumbers })).toBe("none");
	});

	it("is a guess when the text holds two", () => {
		expect(
			findSlot(spec("order-number"), "10233 or 10234", context),
		).toMatchObject({ value: "10233", isGuess: true });
	});
});

describe("contacts", () => {
	it("are read inside a sentence", () => {
		expect(read(spec("email"), "it's Anna.K@Mail.com, thanks")).toBe(
			"anna.k@mail.com",
		);
		expect(read(spec("phone"), "my number is 600 100 200")).toBe(
			"+48600100200",
		);
		expect(read(spec("phone"), "+380 50 123 45 67")).toBe("+380501234567");
	});

	it("are refused when they cannot be right", () => {
		expect(read(spec("email"), "anna@mail")).toBe("invalid");
		expect(read(spec("phone"), "123 456")).toBe("invalid");
	});
});

describe("amounts", () => {
	it.each([
		["49,90 zł", { amount: 49.9, currency: "PLN" }],
		["1 234,50 €", { amount: 1234.5, currency: "EUR" }],
		["200 грн", { amount: 200, currency: "UAH" }],
		["150 TL", { amount: 150, currency: "TRY" }],
		["30", { amount: 30, currency: "EUR" }],
	])("are read from %j", (text, amount) => {
		expect(read(spec("money"), text)).toEqual(amount);
	});

	it("are numbers within their bounds", () => {
		const pieces = spec("number", { min: 1, max: 10, whole: true });
		expect(read(pieces, "dwa")).toBe(2);
		expect(read(pieces, "3 pieces")).toBe(3);
		expect(read(pieces, "2.5")).toBe("invalid");
		expect(read(pieces, "11")).toBe("invalid");
	});
});

describe("yes and no", () => {
	it.each([
		"yes",
		"tak",
		"так",
		"да",
		"áno",
		"evet",
		"Tak, proszę",
		"No tak",
		"👍",
	])("reads %j as yes", (text) => {
		expect(read(spec("yes-no"), text)).toBe(true);
	});

	it.each(["no", "nie", "ні", "не", "hayır", "Nie, jeszcze nie", "👎"])(
		"reads %j as no",
		(text) => {
			expect(read(spec("yes-no"), text)).toBe(false);
		},
	);

	it.each([
		["en", "no, actually yes"],
		["en", "Yes, no problem"],
		["en", "why not"],
		["pl", "nie, a jednak tak"],
		["pl", "a jednak tak"],
		["pl", "No tak"],
		["uk", "ні, все-таки так"],
		["bg", "не, всъщност да"],
		["bg", "da"],
		["sk", "nie, vlastne áno"],
		["tr", "hayır, aslında evet"],
		["en", "yesss"],
		["en", "go ahead, please"],
		["en", "that's right"],
		["pl", "tak jest"],
		["pl", "jak najbardziej"],
		["pl", "może być"],
		["uk", "ага"],
		["uk", "без проблем"],
		["bg", "няма проблем"],
		["bg", "става"],
		["sk", "akoby nie"],
		["sk", "v poriadku"],
		["tr", "peki"],
		["tr", "kabul ediyorum"],
	])("hears in %s that %j is a yes", (locale, text) => {
		expect(read(spec("yes-no"), text, { locale })).toBe(true);
	});

	it.each([
		["en", "actually no"],
		["en", "yes... no wait, no"],
		["en", "of course not"],
		["en", "absolutely not"],
		["pl", "jednak nie"],
		["pl", "tak, a jednak nie"],
		["pl", "lepiej nie"],
		["uk", "насправді ні"],
		["uk", "так, хоча ні, все ж ні"],
		["bg", "не, всъщност"],
		["bg", "всъщност не"],
		["bg", "по-добре не"],
		["sk", "vlastne nie"],
		["sk", "radšej nie"],
		["tr", "yok vazgeçtim"],
		["tr", "aslında hayır"],
		["tr", "şimdi değil"],
		["tr", "hayır olmaz"],
		["tr", "doğru değil"],
		["pl", "w żadnym wypadku"],
		["uk", "ні за що"],
		["bg", "в никакъв случай"],
		["sk", "ani náhodou"],
		["en", "under no circumstances"],
	])("hears in %s that %j is a no", (locale, text) => {
		expect(read(spec("yes-no"), text, { locale })).toBe(false);
	});

	it.each([
		["en", "yes no"],
		["en", "not sure"],
		["en", "maybe"],
		["en", "yes, but wait"],
		["en", "yes, I changed my mind"],
		["en", "ok, how much is it?"],
		["pl", "no"],
		["pl", "nie wiem"],
		["pl", "chyba tak"],
		["uk", "не знаю"],
		["uk", "можливо, так"],
		["bg", "не знам"],
		["bg", "не съм сигурен"],
		["sk", "neviem"],
		["sk", "asi áno"],
		["tr", "emin değilim"],
		["tr", "evet, vazgeçtim"],
		["tr", "belki"],
	])("takes in %s %j for neither", (locale, text) => {
		expect(read(spec("yes-no"), text, { locale })).toBe("none");
	});

	it("leaves a story to somebody else", () => {
		expect(
			read(spec("yes-no"), "no idea what you mean by that question really"),
		).toBe("none");
	});
});

describe("other slots", () => {
	it("take an option by label, number and typo", () => {
		const labels = { refund: "Money back", replacement: "A new one, please" };
		for (const text of ["money back", "1", "Money bakc", "I want money back"])
			expect(read(spec("choice"), text, { labels }), text).toBe("refund");
		expect(read(spec("choice"), "neither", { labels })).toBe("none");
	});

	it.each([
		["en", "the second one"],
		["en", "2."],
		["en", "the last one please"],
		["pl", "to drugie"],
		["pl", "drugą opcję poproszę"],
		["uk", "друге"],
		["bg", "второто"],
		["sk", "tá druhá"],
		["tr", "ikincisi"],
		["tr", "ikinci seçenek lütfen"],
	])("take in %s the option that %j names by its place", (locale, text) => {
		const labels = { one: "Delivery address", two: "Items and colours" };
		expect(read(spec("choice"), text, { locale, labels })).toBe("two");
	});

	it("take a bare yes or no where one label begins so, and not where none or two do", () => {
		const asked = { here: "Yes, I have it", missing: "No, it isn’t here" };
		expect(read(spec("choice"), "no", { labels: asked })).toBe("missing");
		expect(read(spec("choice"), "yeah", { labels: asked })).toBe("here");
		const twice = { now: "Yes, now", later: "Yes, later", none: "No" };
		expect(read(spec("choice"), "yes", { labels: twice })).toBe("none");
		expect(read(spec("choice"), "nope", { labels: twice })).toBe("none");
		const legal = {
			confirm: "Potwierdzam odstąpienie",
			leave: "Nie odstępuję",
		};
		expect(read(spec("choice"), "tak", { locale: "pl", labels: legal })).toBe(
			"none",
		);
	});

	it("take a label without the yes it begins with", () => {
		const labels = {
			retry: "Áno, skúsiť znova",
			colleague: "Opýtať sa kolegu",
		};
		for (const text of ["skúsť znova", "skusit znova", "áno skúsiť znova"])
			expect(read(spec("choice"), text, { locale: "sk", labels }), text).toBe(
				"retry",
			);
	});

	it("take short words of one label", () => {
		const labels = { a: "Send me a new one", b: "Pay my money back" };
		expect(read(spec("choice"), "new one", { labels })).toBe("a");
		expect(read(spec("choice"), "the old one", { labels })).toBe("none");
	});

	it("take a slip in a label, and neither of two that are as near", () => {
		const labels = { order: "Zamówienie", refund: "Zwrot" };
		expect(read(spec("choice"), "zamowenie", { labels })).toBe("order");
		expect(read(spec("choice"), "zwrto", { labels })).toBe("refund");
		const alike = { a: "Size S", b: "Size M" };
		expect(read(spec("choice"), "size x", { labels: alike })).toBe("none");
	});

	it("take photos and no other file", () => {
		const photo = { url: "https://x.example/1.jpg", contentType: "image/jpeg" };
		const pdf = {
			url: "https://x.example/2.pdf",
			contentType: "application/pdf",
		};
		expect(read(spec("photo"), "", { files: [photo, pdf] })).toEqual([
			photo.url,
		]);
		expect(read(spec("photo"), "", { files: [pdf] })).toBe("invalid");
		expect(read(spec("photo"), "later", {})).toBe("none");
	});

	it("find in passing only what speaks for itself", () => {
		expect(findSlot(spec("number"), "2 cups broke", context).kind).toBe("none");
		expect(
			findSlot(spec("date"), "ordered last friday", context),
		).toMatchObject({
			value: "2026-11-20",
			isGuess: true,
		});
	});
});
