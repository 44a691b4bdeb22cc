import type { Attachment, Entry } from "../wire/entry.js";
import type { Handoff, HumanAgent } from "../wire/handoff.js";
import type { Note } from "../wire/note.js";
import { createHandoff } from "./create-handoff.js";

/** What a fake desk begins with. */
export interface FakeDay {
	readonly handoffs: readonly Handoff[];
	/** By conversation. */
	readonly entries: Readonly<Record<string, readonly Entry[]>>;
	readonly notes: readonly Note[];
}

const minute = 60_000;
export const anna: HumanAgent = { id: "anna", name: "Anna" };
export const boris: HumanAgent = { id: "boris", name: "Boris" };

/** A shopper's line. */
export function shopperLine(seq: number, at: number, text: string): Entry {
	return {
		seq,
		at,
		content: { kind: "shopper", text, action: null, attachments: [] },
	};
}

/** A line of the bot, of a person, or of what happened. */
export function shownLine(
	seq: number,
	at: number,
	text: string,
	by: "bot" | "notice" | HumanAgent,
	articleId: string | null = null,
	attachments: readonly Attachment[] = [],
): Entry {
	return {
		seq,
		at,
		content: {
			kind: typeof by === "string" ? by : "human",
			agent: typeof by === "string" ? null : by,
			blocks:
				text === ""
					? []
					: [{ kind: "paragraph", children: [{ kind: "text", text }] }],
			quickReplies: [],
			articleId,
			attachments,
		},
	};
}

/** A morning with a bit of everything, as it stands at `now`. */
export function createBusyDay(now: number): FakeDay {
	const mine = createHandoff({
		id: "h-lamp",
		conversationId: "lamp",
		shopper: "Zofia Nowak",
		status: "accepted",
		agent: anna,
		requestedAt: now - 14 * minute,
		acceptedAt: now - 12 * minute,
		topic: "claims",
		reason: "unhelpful",
		lastSeq: 8,
		asked: [
			"The glass of my lamp arrived broken",
			"I already sent photos, please just send a new one",
		],
		pack: {
			page: { url: "https://shop.example/lamp", title: "Lamp Aurora" },
			customer: { id: "c-77", isVerified: true, class: "vip" },
			shown: [
				{
					articleId: "claims.damage",
					title: "My parcel arrived damaged",
					confidence: 0.91,
					at: now - 15 * minute,
					outcome: "rejected",
				},
			],
			promised: [
				{
					text: "Your report R-2041 is with us.",
					number: "R-2041",
					at: now - 14 * minute,
				},
			],
			flow: {
				id: "claims.damage",
				slots: [
					{
						name: "order",
						type: "order-number",
						value: "10233",
						from: "said",
						isConfirmed: true,
					},
					{
						name: "photos",
						type: "photo",
						value: ["a", "b"],
						from: "said",
						isConfirmed: true,
					},
				],
				done: [{ action: "claim.damage", outcome: "ok" }],
			},
		},
	});
	const at = (minutes: number): number => now - minutes * minute;
	return {
		handoffs: [
			mine,
			createHandoff({
				id: "h-refund",
				conversationId: "refund",
				shopper: "Marek",
				locale: "pl",
				reason: "frustration",
				priority: "repeat",
				topic: "payments",
				requestedAt: at(6),
				promisedUntil: at(1),
				position: 1,
				asked: ["GDZIE SĄ MOJE PIENIĄDZE? Piszę trzeci raz"],
			}),
			createHandoff({
				id: "h-size",
				conversationId: "size",
				shopper: null,
				requestedAt: at(2),
				promisedUntil: now + 3 * minute,
				position: 2,
				topic: "products",
				asked: ["Does the jacket in size M fit 172 cm?"],
				pack: {
					page: { url: "https://shop.example/jacket", title: "Rain jacket" },
				},
			}),
			createHandoff({
				id: "h-court",
				conversationId: "court",
				shopper: "Ivan Petrov",
				locale: "bg",
				reason: "safety",
				priority: "always",
				requestedAt: now - 20_000,
				position: 3,
				asked: ["Ще ви съдя, ако не върнете парите днес."],
			}),
			createHandoff({
				id: "h-his",
				conversationId: "his",
				shopper: "Elif Demir",
				locale: "tr",
				status: "accepted",
				agent: boris,
				requestedAt: at(22),
				topic: "returns",
				asked: ["İade kargosunu kim ödüyor?"],
			}),
			createHandoff({
				id: "h-old",
				conversationId: "old",
				shopper: "Jana",
				locale: "sk",
				status: "resolved",
				agent: anna,
				requestedAt: at(90),
				closedAt: at(70),
				topic: "delivery",
				asked: ["Kedy príde môj balík?"],
				back: {
					schema: 1,
					outcome: "solved",
					promises: [],
					nextStep: null,
					agent: anna,
					at: at(70),
				},
			}),
		],
		entries: {
			lamp: [
				shownLine(
					1,
					at(16),
					"Hello! I’m the shop’s automated assistant.",
					"bot",
				),
				shopperLine(2, at(16), "The glass of my lamp arrived broken"),
				shownLine(
					3,
					at(15),
					"I’m sorry about that. Please send photos and the order number.",
					"bot",
					"claims.damage",
				),
				shopperLine(
					4,
					at(14),
					"I already sent photos, please just send a new one",
				),
				shownLine(5, at(12), "Anna has joined the conversation.", "notice"),
				shownLine(6, at(11), "Hello Zofia, I have your photos here.", anna),
				shopperLine(
					7,
					at(3),
					"Thank you! How long do I have to keep the old one?",
				),
				shownLine(8, at(2), "One moment, I’ll look it up for you.", anna),
			],
			refund: [
				shopperLine(1, at(8), "GDZIE SĄ MOJE PIENIĄDZE? Piszę trzeci raz"),
				shownLine(
					2,
					at(6),
					"Przekazuję rozmowę koleżankom i kolegom.",
					"notice",
				),
			],
			his: [
				shopperLine(1, at(24), "İade kargosunu kim ödüyor?"),
				shownLine(2, at(20), "Merhaba, hemen bakıyorum.", boris),
			],
		},
		notes: [
			{
				id: "n1",
				conversationId: "lamp",
				kind: "note",
				author: boris,
				text: "@Anna the warehouse has two of these left, I put one aside.",
				mentions: ["anna"],
				afterSeq: 6,
				at: at(9),
			},
		],
	};
}

const questions = [
	"Where is my parcel? It should have been here on Monday.",
	"Czy mogę zwrócić buty po trzech tygodniach?",
	"Можна змінити адресу доставки?",
	"Как да платя с карта?",
	"Kedy bude bunda opäť na sklade?",
	"Faturamı nereden indirebilirim?",
] as const;
const locales = ["en", "pl", "uk", "bg", "sk", "tr"] as const;

/** So many open conversations, half of them waiting. */
export function createManyOpen(now: number, count: number): FakeDay {
	return {
		handoffs: Array.from({ length: count }, (_, index) =>
			createHandoff({
				id: `h-${index}`,
				conversationId: `many-${index}`,
				shopper: `Shopper ${index + 1}`,
				locale: locales[index % locales.length] ?? "en",
				status: index % 2 === 0 ? "waiting" : "accepted",
				agent: index % 2 === 0 ? null : boris,
				requestedAt: now - (count - index) * 1000,
				promisedUntil: now + (index - count / 2) * 1000,
				position: index % 2 === 0 ? index / 2 + 1 : null,
				asked: [questions[index % questions.length] ?? ""],
			}),
		),
		entries: {},
		notes: [],
	};
}
