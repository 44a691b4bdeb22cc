import { describe, expect, it } from "vitest";
import { phraseLocales } from "../../phrases/phrases-of.js";
import type { ContextPack } from "../context-pack.js";
import { maskPack, personalDataClasses } from "../mask-pack.js";
import { toReadableNote } from "./to-readable-note.js";

const pack: ContextPack = {
	schema: 1,
	handoffId: "c1.1",
	conversationId: "c1",
	channel: "webchat",
	locale: "pl",
	reason: "repeat-contact",
	shopper: { name: "Ola Nowak" },
	page: {
		url: "https://s.example/orders/10299",
		title: "Order 10299",
		order: "10299",
	},
	asked: [
		{
			text: "I am Ola Nowak, order 10299, ola@mail.pl or +48 601 234 567, card 4111 1111 1111 1111, live at Lipowa 5",
			at: 1,
		},
	],
	shown: [
		{
			articleId: "orders.track",
			title: "Where is my order?",
			confidence: 0.9,
			at: 1,
			outcome: "rejected",
		},
		{
			articleId: "delivery.delayed",
			title: "My parcel is late",
			confidence: 0.6,
			at: 2,
			outcome: "open",
		},
	],
	articleId: "orders.track",
	requestedAt: 3,
	customer: { id: "7", isVerified: true, class: "customer" },
	device: { kind: "phone" },
	rejected: [
		{
			articleId: "orders.track",
			title: "Where is my order?",
			how: "thumb",
		},
	],
	mood: { kind: "upset", signs: 2 },
	promised: [{ text: "We call +48 601 234 567.", number: "B-1", at: 2 }],
	suggestedArticles: [
		{ articleId: "delivery.lost", title: "Lost parcels", confidence: 0.42 },
	],
	doNotAskAgain: [
		{ name: "order", type: "order-number", value: "10299", from: "page" },
		{ name: "email", type: "email", value: "ola@mail.pl", from: "said" },
		{ name: "phone", type: "phone", value: "+48601234567", from: "said" },
		{ name: "address", type: "text", value: "Lipowa 5", from: "said" },
	],
	priority: "repeat",
};

describe("the readable note", () => {
	it("has at most six lines, what was tried first", () => {
		const lines = toReadableNote(pack, "en");
		expect(lines).toHaveLength(6);
		expect(lines[0]).toBe(
			"Already tried: “Where is my order?” (didn’t help); My parcel is late",
		);
		expect(lines[2]).toContain("order 10299");
		expect(lines[3]).toContain("B-1");
		expect(lines[4]).toBe("May help: Lost parcels (42%)");
		expect(lines[5]).toBe(
			"Ola Nowak · signed-in customer · upset · had to come back · Polish · on a phone",
		);
	});

	it("tells what was asked in linked conversations, still in six lines", () => {
		const linked: ContextPack = {
			...pack,
			linked: [
				{
					conversationId: "c2",
					channel: "telegram",
					asked: [
						{ text: "hello", at: 1 },
						{ text: "Where is 10299?", at: 2 },
					],
					shown: [],
				},
				{ conversationId: "c3", channel: "webchat", asked: [], shown: [] },
			],
		};
		for (const locale of phraseLocales) {
			const lines = toReadableNote(linked, locale);
			expect(lines.length).toBeLessThanOrEqual(6);
			expect(lines.join("\n")).toContain("Telegram: “Where is 10299?”; ");
		}
		expect(
			JSON.stringify(maskPack(linked, new Set(["order-number"])).linked),
		).not.toContain("10299");
	});

	it("is short where little is known", () => {
		const lines = toReadableNote(
			{
				...pack,
				shown: [],
				asked: [],
				rejected: [],
				promised: [],
				suggestedArticles: [],
				doNotAskAgain: [],
			},
			"en",
		);
		expect(lines).toHaveLength(3);
		expect(lines[0]).toBe("Already tried: nothing yet");
	});

	it("keeps lines on one line, whatever a shopper writes", () => {
		const lines = toReadableNote(
			{ ...pack, asked: [{ text: `a\n\nb ${"c".repeat(5000)}`, at: 1 }] },
			"en",
		);
		for (const line of lines) {
			expect(line).not.toContain("\n");
			expect(line.length).toBeLessThanOrEqual(240);
		}
	});

	it.each(phraseLocales)("is written in %s", (locale) => {
		const lines = toReadableNote(pack, locale);
		expect(lines).toHaveLength(6);
		expect(lines.join()).not.toMatch(/[{}]|undefined/);
	});
});

describe("a masked pack", () => {
	const secrets: Readonly<Record<string, readonly string[]>> = {
		name: ["Ola", "Nowak"],
		email: ["ola@mail.pl"],
		phone: ["601 234 567", "601234567"],
		address: ["Lipowa"],
		"order-number": ["10299"],
		payment: ["4111"],
	};

	it.each(personalDataClasses)("holds no %s anywhere", (one) => {
		const text = JSON.stringify(maskPack(pack, new Set([one])));
		for (const secret of secrets[one] ?? []) expect(text).not.toContain(secret);
	});

	it("holds none of them when all are masked, and the rest as it was", () => {
		const masked = maskPack(pack, new Set(personalDataClasses));
		for (const secret of Object.values(secrets).flat())
			expect(JSON.stringify(masked)).not.toContain(secret);
		expect(masked).toMatchObject({
			shown: pack.shown,
			reason: pack.reason,
			mood: pack.mood,
		});
	});

	it("keeps what is not masked", () => {
		const masked = maskPack(pack, new Set(["payment"]));
		expect(masked.asked[0]?.text).toContain("ola@mail.pl");
		expect(masked.asked[0]?.text).toContain("10299");
	});
});
