import { safetyTopics } from "@shopbell/knowledge";
import { beforeEach, describe, expect, it } from "vitest";
import { phraseLocales, phrasesOf } from "../phrases/phrases-of.js";
import { TestConversation } from "../testing/converse.js";

let chat: TestConversation;

beforeEach(() => {
	chat = new TestConversation();
});

const firstButton = () => chat.replies.at(-1)?.quickReplies[0]?.value;

describe("the first words", () => {
	it("tell that a program speaks, also where the chat was never opened", () => {
		chat.state = { ...chat.state, greeted: false };
		expect(chat.says("where is my parcel").words).toMatch(
			/computer program.*Answer of orders.track/s,
		);
		expect(chat.says("my parcel is late").words).not.toContain("program");
	});

	it("greet by name where it is known", () => {
		chat.state = { ...chat.state, greeted: false };
		chat.feed({ kind: "opened", at: 0, name: "Ola" });
		expect(chat.words).toContain("Hello, Ola!");
	});

	it("answer a greeting with the greeting that says what speaks", () => {
		chat.state = { ...chat.state, greeted: false };
		expect(chat.says("hi").words).toBe(phrasesOf("en").greeting);
	});
});

describe("bursts", () => {
	it("are understood together when the rest comes at once", () => {
		chat.says("my").says("parcel");
		expect(chat.words).toContain("Answer of orders.track");
		expect(chat.state.misses).toBe(0);
	});

	it("are not put together after a while, nor with whole sentences", () => {
		chat.says("parc");
		chat.now += 60_000;
		chat.says("el");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("wait a moment for the rest where the policy says so, then are answered alone", () => {
		chat.policy = { ...chat.policy, burstMs: 1200 };
		chat.says("order");
		expect(chat.replies).toEqual([]);
		const timer = chat.effects.find(({ kind }) => kind === "set-timer");
		expect(timer).toMatchObject({ timer: "burst", dueAt: 1_001_200 });
		const token = timer?.kind === "set-timer" ? timer.token : "";
		chat.feed({ kind: "timer", at: 0, timer: "burst", token });
		expect(chat.words).toContain("Which of these");
		chat.feed({ kind: "timer", at: 0, timer: "burst", token });
		expect(chat.replies).toEqual([]);
	});

	it("that end with a tap are kept for the person", () => {
		chat.policy = { ...chat.policy, burstMs: 1200 };
		chat.says("order").taps("person");
		expect(chat.state.asked.map(({ text }) => text)).toEqual(["order"]);
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("that go on are one question to the shop's people too", () => {
		chat.policy = { ...chat.policy, burstMs: 1200 };
		chat.says("the parcl").says("is late");
		expect(chat.words).toContain("Answer of delivery.delayed");
		expect(chat.state.asked.map(({ text }) => text)).toEqual([
			"the parcl is late",
		]);
	});
});

describe("civil remarks", () => {
	it("are not answered twice in the same words", () => {
		const first = chat.says("thanks").words;
		expect(chat.says("thanks").words).not.toBe(first);
	});
});

describe("the same question again", () => {
	it("gets another form, then a person", () => {
		const first = chat.says("where is my parcel").words;
		const second = chat.says("where is my parcel").words;
		expect(second).not.toBe(first);
		expect(firstButton()).toBe("person");
		chat.says("where is my parcel");
		expect(chat.state.handoffReason).toBe("repeated");
	});

	it("counts rephrasings, with other questions in between", () => {
		chat
			.says("where is my parcel")
			.says("my parcel is late")
			.says("parcel where")
			.says("parcel??? where is it");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("that is unclear is asked back in other words, then goes to a person", () => {
		const first = chat.says("order").words;
		expect(chat.says("some order").words).not.toBe(first);
		expect(firstButton()).toBe("person");
		chat.says("an order of mine");
		expect(chat.state.owner.kind).toBe("queued");
	});
});

describe("a settled matter", () => {
	it("goes straight to a person when it comes up again after a thumb up", () => {
		chat.says("where is my parcel").feed({
			kind: "feedback",
			at: 0,
			articleId: "orders.track",
			isHelpful: true,
		});
		chat.now += 86_400_000;
		chat.says("where is my parcel");
		expect(chat.state.handoffReason).toBe("repeat-contact");
		expect(chat.deskCommands).toEqual(["request"]);
	});

	it("goes straight to a person when a person had settled it", () => {
		chat.says("where is my parcel").says("human please");
		chat.desk({ kind: "resolved", handoffId: "c1.1" });
		chat.says("parcel again");
		expect(chat.state.handoffReason).toBe("repeat-contact");
	});

	it("is a new matter after a week", () => {
		chat.says("where is my parcel").says("human please");
		chat.desk({ kind: "resolved", handoffId: "c1.1" });
		chat.now += 8 * 86_400_000;
		expect(chat.says("where is my parcel").words).toContain("Answer of");
	});
});

describe("several questions in one message", () => {
	it("are answered one after the other", () => {
		chat.says("how do I return it? and where is my parcel?");
		expect(chat.replies.map(({ articleId }) => articleId)).toEqual([
			"returns.how-to",
			"orders.track",
		]);
	});

	it("of which one is vague end with a choice", () => {
		chat.says("return and order");
		expect(chat.replies.map(({ articleId }) => articleId)).toEqual([
			"returns.how-to",
			undefined,
		]);
		expect(chat.words).toContain("for the other part");
		expect(chat.says("2").replies[0]?.articleId).toBe("delivery.delayed");
	});

	it("are one question when the whole is clear", () => {
		chat.says("my parcel is late and I am annoyed");
		expect(chat.replies.map(({ articleId }) => articleId)).toEqual([
			"delivery.delayed",
		]);
	});
});

describe("another language", () => {
	it.each(["polski", "po polsku proszę", "in Polish please", "Polish"])(
		"is spoken on request: %j",
		(text) => {
			expect(chat.says(text).words).toBe("Rozmawiamy dalej po polsku.");
			expect(chat.state.locale).toMatchObject({
				locale: "pl",
				source: "choice",
			});
		},
	);

	it("is not a question about a language course", () => {
		chat.says("do you sell Polish books about parcels");
		expect(chat.state.locale.locale).toBe("en");
	});
});

describe("what only a person may answer", () => {
	it("is never answered, but said with the right words and passed on", () => {
		chat.says("I will sue you, where is my parcel");
		expect(chat.words).toContain("legal matter");
		expect(chat.state.owner.kind).toBe("queued");
		const effect = chat.effects.find(({ kind }) => kind === "desk");
		expect(effect).toMatchObject({
			command: { pack: { reason: "safety", safety: "legal" } },
		});
	});

	it("interrupts a flow", () => {
		chat.withShop().says("where is my parcel").says("I want to kill myself");
		expect(chat.words).toContain("112");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("has words in every language for every topic", () => {
		for (const locale of phraseLocales)
			for (const topic of safetyTopics)
				expect(phrasesOf(locale).safety[topic].length).toBeGreaterThan(60);
	});
});
