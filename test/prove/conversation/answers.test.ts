import {
	type ConversationState,
	createConversationState,
	defaultPolicy,
	encodeAction,
	type Input,
	type Knowledge,
	type OutgoingMessage,
	turn,
} from "@shopbell/conversation";
import { actionNames } from "@shopbell/knowledge";
import { beforeAll, describe, expect, it } from "vitest";
import {
	readShop,
	starterFolder,
	toLiteralKnowledge,
} from "./shop-knowledge.js";

const languages = ["en", "pl", "uk", "bg", "sk", "tr"] as const;
type Language = (typeof languages)[number];
type PerLanguage = Readonly<Record<Language, string>>;

let knowledge: Knowledge;

beforeAll(async () => {
	knowledge = toLiteralKnowledge(await readShop(starterFolder));
});

/** A conversation with the flows of the starter and a shop that answers what it is told to. */
class Chat {
	state: ConversationState;
	replies: readonly OutgoingMessage[] = [];
	calls: string[] = [];
	private now = Date.parse("2026-11-23T10:00:00Z");

	constructor(locale: string, flowId: string) {
		this.state = {
			...createConversationState("c", "test", locale),
			greeted: true,
			locale: { locale, source: "choice", rival: null, streak: 0 },
		};
		this.feed({
			kind: "message",
			at: this.now,
			text: "",
			action: encodeAction({ kind: "flow", flowId }),
		});
	}

	get at(): string | undefined {
		return this.state.flow?.at;
	}

	slot(name: string): unknown {
		return this.state.flow?.slots[name]?.value;
	}

	says(...texts: readonly string[]): this {
		for (const text of texts)
			this.feed({ kind: "message", at: this.now, text });
		return this;
	}

	/** The shop answers the open call with these values. */
	shop(value: Readonly<Record<string, string | number | boolean>>): this {
		const wait = this.state.flow?.wait;
		if (wait?.kind !== "call") throw new Error("no call is open");
		return this.feed({
			kind: "action-result",
			at: this.now,
			key: wait.key,
			outcome: { kind: "ok", value },
		});
	}

	private feed(input: Input): this {
		const policy = {
			...defaultPolicy,
			burstMs: 0,
			actions: new Set(actionNames),
		};
		const result = turn(this.state, input, {
			knowledge,
			policy,
			now: this.now,
		});
		this.state = result.state;
		this.now += 1000;
		this.replies = result.effects.flatMap((effect) =>
			effect.kind === "reply" ? [effect.message] : [],
		);
		for (const effect of result.effects)
			if (effect.kind === "call") this.calls.push(effect.call.action);
		return this;
	}
}

const known = ["10233", "anna@mail.com"];
const open = { status: "paid", can_cancel: true, can_change_address: true };

/** At the question for a new address, with the order looked up. */
const atAddress = (language: string) =>
	new Chat(language, "orders.change")
		.says(...known)
		.shop(open)
		.says("1");

describe.each(languages)(
	"figures that answer a question, in %s",
	(language) => {
		const of = (texts: PerLanguage) => texts[language];

		it("a postcode of the address is no other order", () => {
			const address = of({
				en: "Anna Smith, 5 Market Street, 1015 Springfield 12345, USA",
				pl: "Anna Nowak, ul. Prosta 1234, 00950 Warszawa",
				uk: "Анна Шевченко, вул. Хрещатик 22, 01001 Київ",
				bg: "Мария Иванова, ул. Витоша 15, 1000 София",
				sk: "Jana Nová, Hlavná 1234, 81101 Bratislava",
				tr: "Ayşe Yılmaz, Bağdat Caddesi 1234, 34000 İstanbul",
			});
			const chat = atAddress(language).says(address);
			expect(chat.at).toBe("ask-sure");
			expect(chat.slot("order")).toBe("10233");
			expect(chat.slot("address")).toBe(address);
			expect(chat.replies.at(-1)?.markdown).toContain("10233");
		});

		it("an order named inside the address stays part of it", () => {
			const chat = atAddress(language).says(
				of({
					en: "Send order 10244 to 5 Market Street, Bristol as well",
					pl: "Zamówienie 10244 też na ul. Prostą 5, Warszawa",
					uk: "Замовлення 10244 теж на вул. Хрещатик 22, Київ",
					bg: "Поръчка 10244 също до ул. Витоша 15, София",
					sk: "Objednávku 10244 tiež na Hlavnú 12, Bratislava",
					tr: "10244 numaralı siparişi de Bağdat Caddesi 5 adresine gönderin",
				}),
			);
			expect(chat.slot("order")).toBe("10233");
			expect(chat.at).toBe("ask-sure");
		});

		it("a correction before the address changes the order and asks the shop anew", () => {
			const chat = atAddress(language).says(
				of({
					en: "Sorry, wrong number, it is order 10244",
					pl: "Przepraszam, zły numer, to zamówienie 10244",
					uk: "Вибачте, неправильний номер, це замовлення 10244",
					bg: "Извинете, грешен номер, поръчка 10244",
					sk: "Prepáčte, zlé číslo, je to objednávka 10244",
					tr: "Pardon, yanlış numara, sipariş 10244",
				}),
			);
			expect(chat.calls).toEqual(["order.lookup", "order.lookup"]);
			expect(chat.slot("order")).toBe("10244");
		});

		it("a bare number where an e-mail is asked is asked about, not taken", () => {
			const chat = new Chat(language, "orders.change").says("10233", "10244");
			expect(chat.at).toBe("ask-order");
			expect(chat.state.flow?.wait).toMatchObject({ isConfirming: true });
			expect(chat.replies.at(-1)?.markdown).toContain("10244");
			const yes = of({
				en: "yes",
				pl: "tak",
				uk: "так",
				bg: "да",
				sk: "áno",
				tr: "evet",
			});
			expect(chat.says(yes).slot("order")).toBe("10244");
		});

		it("a story with figures and the word wrong is a story", () => {
			const story = of({
				en: "The wrong colour came, I paid 1500 for it in 2025",
				pl: "Przyszedł zły kolor, zapłaciłam 1500 zł w 2025",
				uk: "Прийшов не той колір, я заплатила 1500 грн у 2025",
				bg: "Дойде грешен цвят, платих 1500 лв през 2025",
				sk: "Prišla zlá farba, zaplatila som 1500 € v 2025",
				tr: "Yanlış renk geldi, 2025'te 1500 TL ödemiştim",
			});
			const chat = new Chat(language, "delivery.damaged")
				.says(...known)
				.shop({ status: "delivered" })
				.says(story);
			expect(chat.slot("what")).toBe(story);
			expect(chat.at).toBe("ask-photos");
		});

		it("an amount is no order number, and a number behind it is", () => {
			const chat = new Chat(language, "payments.double-charge").says("3");
			expect(chat.at).toBe("ask-paid");
			chat.says(
				of({
					en: "1500 EUR",
					pl: "1500 zł",
					uk: "1500 грн",
					bg: "1500 лв",
					sk: "1500 €",
					tr: "1500 TL",
				}),
			);
			expect(chat.slot("paid")).toMatchObject({ amount: 1500 });
			expect(chat.at).toBe("ask-order");
			expect(chat.slot("order")).toBeUndefined();
			expect(chat.says("10233").slot("order")).toBe("10233");
		});

		it("a telephone number is one, with its country or without", () => {
			for (const number of ["600 100 200", "+48 600 100 200", "600100200"]) {
				const chat = new Chat(language, "contact.human").says("1", "2", number);
				expect(chat.slot("phone")).toBe("+48600100200");
				expect(chat.at).toBe("ask-when");
			}
		});
	},
);

describe.each(languages)("second thoughts, in %s", (language) => {
	const of = (texts: PerLanguage) => texts[language];
	const atSure = () =>
		new Chat(language, "orders.cancel").says(...known).shop(open);

	it("a no behind a yes cancels nothing", () => {
		const chat = atSure();
		expect(chat.at).toBe("ask-sure");
		chat.says(
			of({
				en: "yes... actually no",
				pl: "tak, a jednak nie",
				uk: "так... насправді ні",
				bg: "да... всъщност не",
				sk: "áno... vlastne nie",
				tr: "evet... aslında hayır",
			}),
		);
		expect(chat.calls).toEqual(["order.lookup"]);
		expect(chat.at).toBe("instead");
	});

	it("a yes behind a no is the yes", () => {
		const chat = atSure().says(
			of({
				en: "no, actually yes",
				pl: "nie, a jednak tak",
				uk: "ні, все-таки так",
				bg: "не, всъщност да",
				sk: "nie, vlastne áno",
				tr: "hayır, aslında evet",
			}),
		);
		expect(chat.calls).toEqual(["order.lookup", "order.cancel"]);
	});

	it("a bare second thought is a no", () => {
		const chat = atSure().says(
			of({
				en: "actually no",
				pl: "jednak nie",
				uk: "ні, передумав",
				bg: "не, всъщност",
				sk: "vlastne nie",
				tr: "yok vazgeçtim",
			}),
		);
		expect(chat.calls).toEqual(["order.lookup"]);
		expect(chat.at).toBe("instead");
	});

	it("neither yes nor no is asked again, and nothing is done", () => {
		for (const text of [
			of({
				en: "not sure",
				pl: "nie wiem",
				uk: "не знаю",
				bg: "не съм сигурна",
				sk: "neviem",
				tr: "emin değilim",
			}),
			of({
				en: "maybe",
				pl: "chyba tak",
				uk: "мабуть",
				bg: "може би",
				sk: "asi áno",
				tr: "belki",
			}),
		]) {
			const chat = atSure().says(text);
			expect(chat.at).toBe("ask-sure");
			expect(chat.calls).toEqual(["order.lookup"]);
		}
	});

	it("a bare yes takes the one choice that begins so", () => {
		const yes = of({
			en: "yes",
			pl: "tak",
			uk: "так",
			bg: "да",
			sk: "áno",
			tr: "evet",
		});
		const no = of({
			en: "no",
			pl: "nie",
			uk: "ні",
			bg: "не",
			sk: "nie",
			tr: "hayır",
		});
		const delivered = () =>
			new Chat(language, "orders.track")
				.says(...known)
				.shop({ status: "delivered" });
		expect(delivered().at).toBe("delivered");
		expect(delivered().says(yes).state.flow).toBeNull();
		const missing = delivered().says(no);
		expect(missing.state.shown.map(({ articleId }) => articleId)).toContain(
			"delivery.marked-delivered",
		);
		expect(missing.state.owner.kind).toBe("bot");
	});

	it("a yes alone declares no withdrawal", () => {
		const chat = new Chat(language, "returns.withdrawal").says(
			...known,
			"Anna Nowak",
			"a blue cup",
		);
		expect(chat.at).toBe("statement");
		for (const yes of ["yes", "tak", "так", "да", "áno", "evet", "ok"])
			expect(chat.says(yes).calls).toEqual([]);
	});
});
