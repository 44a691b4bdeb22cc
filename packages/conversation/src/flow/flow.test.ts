import { beforeEach, describe, expect, it } from "vitest";
import { anna, TestConversation } from "../testing/converse.js";

let chat: TestConversation;

beforeEach(() => {
	chat = new TestConversation().withShop();
});

const order = {
	kind: "ok",
	value: { status: "shipped", shipped_on: "2026-11-20" },
} as const;

describe("a flow", () => {
	it("asks for what it needs, asks the shop, and says what came of it", () => {
		expect(chat.says("where is my parcel").words).toBe(
			"What is your order number?",
		);
		expect(chat.says("10233").words).toBe("And your e-mail?");
		chat.says("anna@mail.com");
		expect(chat.call).toMatchObject({
			action: "order.lookup",
			input: { order: "10233", email: "anna@mail.com" },
			idempotencyKey: "c1.f1.1",
			attempt: 1,
			customer: null,
		});
		expect(chat.shop(order).words).toBe(
			"Order 10233 was sent on November 20, 2026.",
		);
		expect(chat.state.flow).toBeNull();
	});

	it("is answered by its article where the shop is not connected", () => {
		chat.policy = { ...chat.policy, actions: new Set() };
		expect(chat.says("where is my parcel").words).toBe(
			"Answer of orders.track in en.",
		);
	});

	it("starts with what was said, and asks only for the rest", () => {
		expect(
			chat.says("parcel of order 10233 is nowhere, anna@mail.com").call,
		).toMatchObject({ input: { order: "10233", email: "anna@mail.com" } });
		expect(chat.state.flow?.slots.order).toEqual({
			value: "10233",
			from: "said",
			isConfirmed: true,
		});
	});

	it("takes all that one answer tells", () => {
		chat.says("where is my parcel").says("it's 10233, my mail is a@b.pl");
		expect(chat.call?.input).toEqual({ order: "10233", email: "a@b.pl" });
	});

	it("takes the e-mail of a signed-in customer and confirms the order on the page", () => {
		const customer = { id: "7", name: "Anna", email: "a@b.pl", phone: null };
		chat.feed({
			kind: "message",
			at: 0,
			text: "where is my parcel",
			customer,
			page: { url: "https://x", title: "", order: "10299" },
		});
		expect(chat.words).toBe("Is it about 10299?");
		expect(chat.state.flow?.slots.order?.from).toBe("page");
		chat.tapsLabel("Yes");
		expect(chat.call).toMatchObject({
			input: { order: "10299", email: "a@b.pl" },
			customer,
		});
	});

	it("confirms a guess, and takes another value for a no", () => {
		expect(chat.says("parcel 10233 or was it 10234").words).toBe(
			"Is it about 10233?",
		);
		expect(chat.state.flow?.slots.order?.from).toBe("guessed");
		expect(chat.says("no, 10234").words).toBe("And your e-mail?");
		expect(chat.state.flow?.slots.order?.value).toBe("10234");
	});

	it("remembers across flows, and confirms an order of an earlier one", () => {
		chat.says("where is my parcel").says("10233").says("a@b.pl").shop(order);
		expect(chat.says("cancel my order").words).toBe("Is it about 10233?");
		expect(chat.state.flow?.slots.order?.from).toBe("earlier");
	});

	it("forgets what one customer said when another signs in", () => {
		chat.feed({
			kind: "message",
			at: 0,
			text: "parcel 10233",
			customer: { id: "7", name: null, email: "a@b.pl", phone: null },
		});
		chat.shop(order);
		chat.feed({
			kind: "message",
			at: 0,
			text: "parcel",
			customer: { id: "8", name: null, email: "c@d.pl", phone: null },
		});
		expect(chat.words).toBe("What is your order number?");
	});

	it("asks in another form what was not understood, then takes the way out", () => {
		chat.says("where is my parcel");
		expect(chat.says("blue").words).toBe("A number such as 10233.");
		chat.says("very blue");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("offers to skip, by button and by words", () => {
		chat.says("where is my parcel").tapsLabel("I do not have it");
		expect(chat.words).toContain("Answer of returns.how-to");
		chat.says("where is my parcel").says("I don't have it");
		expect(chat.words).toContain("returns.how-to");
	});

	it("is led on by the words of the button and by a bare no", () => {
		chat.says("it came damaged").says("broken").says("no photo");
		expect(chat.state.flow?.at).toBe("ask-since");
		chat.says("yesterday").says("no photo");
		expect(chat.state.flow?.at).toBe("ask-wish");
		const other = new TestConversation().withShop();
		other.says("cancel my order 10233").says("yes").says("no");
		expect(other.call?.action).toBe("order.cancel");
	});

	it("asks anew when it comes back to a question", () => {
		chat.says("parcel 10233").says("a@b.pl").shop({ kind: "not-found" });
		expect(chat.words).toBe(
			"No order 10233 with a@b.pl. | What is your order number?",
		);
		expect(chat.says("10244").words).toBe("And your e-mail?");
	});

	it("goes on in another flow with the slots both know", () => {
		chat
			.says("parcel 10233")
			.says("a@b.pl")
			.shop({ kind: "ok", value: { status: "paid", can_cancel: true } });
		expect(chat.state.flow?.id).toBe("orders.cancel");
		expect(chat.words).toBe("Is it about 10233?");
	});

	it("never turns a shopper's words into markup", () => {
		chat.says("parcel").says("10233").says("a_b_c@mail.com");
		chat.shop({ kind: "not-found" });
		expect(chat.replies[0]?.markdown).toContain("a\\_b\\_c@mail.com");
	});
});

describe("slots of every kind", () => {
	it("are chosen, dated, photographed and remembered", () => {
		chat.says("it came damaged");
		expect(chat.replies[0]?.quickReplies.map(({ label }) => label)).toEqual([
			"It is broken",
			"A different thing came",
			"Talk to a person",
		]);
		expect(chat.says("1").words).toBe("When did it come?");
		expect(chat.replies[0]?.asksPhoto).toBeUndefined();
		expect(chat.says("yesterday").words).toBe("Can you send a photo?");
		expect(chat.replies[0]?.asksPhoto).toBe(true);
		chat.feed({
			kind: "message",
			at: 0,
			text: "",
			attachments: [
				{ name: "a.jpg", url: "https://x/a.jpg", contentType: "image/jpeg" },
			],
		});
		expect(chat.words).toBe("What would you like?");
		expect(chat.says("a new one please").words).toBe(
			"Thank you: replacement, broken.",
		);
	});

	it("take free text, but not a question for an answer", () => {
		chat.says("cancel my order 10233").says("yes");
		expect(chat.words).toBe("May I ask why?");
		chat.says("is my parcel late?");
		expect(chat.words).toContain("Answer of delivery.delayed");
		chat.says("I found it cheaper");
		expect(chat.call?.input).toEqual({
			order: "10233",
			reason: "I found it cheaper",
		});
	});
});

describe("digression", () => {
	it("is answered, and the flow goes on with a reminder", () => {
		chat.says("where is my parcel").says("what if my parcel is late");
		expect(chat.words).toBe(
			"Answer of delivery.delayed in en. | Back to “Find my parcel”:\n\nWhat is your order number?",
		);
		expect(chat.says("10233").words).toBe("And your e-mail?");
	});

	it("into another flow's matter is answered with a button that starts it", () => {
		chat.says("where is my parcel").says("can you cancel my order");
		expect(chat.words).toContain("Answer of orders.cancel");
		chat.tapsLabel("Cancel my order");
		expect(chat.state.flow?.id).toBe("orders.cancel");
	});

	it("by small talk is civil", () => {
		expect(chat.says("where is my parcel").says("thanks").words).toContain(
			"thanks in en | Back to “Find my parcel”:",
		);
	});

	it("by language keeps the question", () => {
		chat.says("where is my parcel").says("po polsku proszę");
		expect(chat.words).toContain("Jaki jest numer zamówienia?");
	});
});

describe("the shopper's own words to a flow", () => {
	it.each([
		"stop",
		"Never mind",
		"przerwij",
		"не треба",
		"спри",
		"prestaň",
		"vazgeçtim",
	])("%j stops it", (text) => {
		chat.says("where is my parcel").says(text);
		expect(chat.state.flow).toBeNull();
		expect(chat.words).toContain("I’ve stopped");
	});

	it("go back, to the first question at most", () => {
		chat.says("where is my parcel").says("10233").says("back");
		expect(chat.words).toBe("What is your order number?");
		expect(chat.says("back").words).toContain("first question already");
	});

	it.each(["help", "pomoc", "допоможіть", "помощ", "pomôžte mi", "yardım"])(
		"ask for help with %j and hear what can be done and the question again",
		(text) => {
			chat.says("where is my parcel").says(text);
			expect(chat.words).toContain("write “back” or “stop”");
			expect(chat.words).toContain("What is your order number?");
			expect(chat.replies[0]?.quickReplies[0]?.value).toBe("person");
			// Who needs help twice gets a person.
			expect(chat.says(text).state.owner.kind).toBe("queued");
		},
	);

	it("start again", () => {
		chat.says("parcel 10233").says("start over");
		expect(chat.words).toContain("from the beginning");
		expect(chat.words).toContain("What is your order number?");
	});

	it("correct an earlier answer, with the value or without", () => {
		chat.says("parcel 10233").says("sorry, order 10244");
		expect(chat.words).toContain("I’ve changed that");
		expect(chat.state.flow?.slots.order?.value).toBe("10244");
		chat.says("no, the other order");
		expect(chat.words).toContain("What is your order number?");
	});

	it("correct the order where a later answer was the last", () => {
		chat.says("cancel my order 10233").says("yes").says("no, the other order");
		expect(chat.words).toContain("Which order?");
		chat.says("10244");
		expect(chat.words).toBe("Cancel 10244 for good?");
	});

	it("fetch a person at once, with everything that is known", () => {
		chat.says("parcel 10233").says("human please");
		const effect = chat.effects.find(({ kind }) => kind === "desk");
		expect(effect).toMatchObject({
			command: {
				kind: "request",
				pack: {
					flow: {
						id: "orders.track",
						values: { order: "10233" },
						slots: [
							{
								name: "order",
								type: "order-number",
								value: "10233",
								from: "said",
								isConfirmed: true,
							},
						],
						done: [],
					},
				},
			},
		});
	});

	it("tell the person what the shop was asked and what it answered", () => {
		chat.says("parcel 10233").says("a@b.pl").shop({ kind: "not-found" });
		chat.says("human please");
		expect(chat.effects.find(({ kind }) => kind === "desk")).toMatchObject({
			command: {
				pack: {
					flow: { done: [{ action: "order.lookup", outcome: "not-found" }] },
				},
			},
		});
	});

	it("come back to the flow when nobody is there", () => {
		chat.says("parcel 10233").says("human please");
		chat.desk({ kind: "failed", handoffId: "c1.1" });
		expect(chat.words).toContain("can’t reach my colleagues");
		expect(chat.words).toContain("And your e-mail?");
		chat.says("human please").desk({ kind: "acknowledged", handoffId: "c1.2" });
		chat.taps("bot");
		expect(chat.words).toContain("And your e-mail?");
	});

	it("choose by number also while a rating is open", () => {
		chat.says("human please").desk({ kind: "acknowledged", handoffId: "c1.1" });
		chat.desk({ kind: "accepted", handoffId: "c1.1", agent: anna });
		chat.desk({ kind: "resolved", handoffId: "c1.1" });
		expect(chat.state.rating).not.toBeNull();
		chat.taps("flow:delivery.damaged");
		expect(chat.state.flow?.at).toBe("kind");
		chat.says("1");
		expect(chat.state.flow?.at).toBe("ask-since");
		expect(chat.state.rating).not.toBeNull();
	});

	it("end with the person who takes over", () => {
		chat.says("parcel 10233").says("human please");
		chat.desk({ kind: "accepted", handoffId: "c1.1", agent: anna });
		expect(chat.state.flow).toBeNull();
	});
});

describe("the shop's answer", () => {
	const called = () => chat.says("parcel 10233 a@b.pl");

	it("counts once", () => {
		called().shop(order);
		expect(chat.shop(order, "c1.f1.1").replies).toEqual([]);
	});

	it("that never comes is told honestly; another try has the same key", () => {
		called();
		chat.feed({
			kind: "timer",
			at: 0,
			timer: "action-answer",
			token: "c1.f1.1.1",
		});
		expect(chat.words).toContain("can’t reach the shop’s system");
		expect(chat.replies[0]?.quickReplies[0]?.value).toBe("person");
		chat.tapsLabel("Try again");
		expect(chat.call).toMatchObject({ idempotencyKey: "c1.f1.1", attempt: 2 });
		expect(chat.shop(order).words).toContain("was sent on");
	});

	it("that comes late is still told", () => {
		called().shop({ kind: "unavailable" });
		expect(chat.shop(order).words).toContain("was sent on");
	});

	it("that stays away three times fetches a person", () => {
		called();
		for (let i = 0; i < 2; i += 1)
			chat.shop({ kind: "unavailable" }).tapsLabel("Try again");
		chat.shop({ kind: "unavailable" });
		expect(chat.state.owner.kind).toBe("queued");
		expect(chat.state.handoffReason).toBe("action-failed");
	});

	it("about a change that may have happened is not called a failure", () => {
		chat.says("cancel my order 10233").says("yes").tapsLabel("Rather not");
		chat.shop({ kind: "unavailable" });
		expect(chat.words).toContain("I don’t know whether this was done");
	});

	it("no, hands off with the reason said", () => {
		chat.says("cancel my order 10233").says("yes").tapsLabel("Rather not");
		chat.shop({ kind: "denied", reason: "rules" });
		expect(chat.words).toBe("It is too late for me to cancel it.");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("while a person is awaited waits with the flow", () => {
		called().says("human please").shop(order);
		expect(chat.replies).toEqual([]);
		chat.desk({ kind: "failed", handoffId: "c1.1" });
		expect(chat.words).toContain("was sent on");
	});

	it("is waited for with a word to who asks", () => {
		expect(called().says("so?").words).toContain("still waiting");
	});
});

describe("time and old buttons", () => {
	it("put a silent flow away kindly and let it be taken up again", () => {
		chat.says("parcel 10233");
		const timer = chat.effects.find(({ kind }) => kind === "set-timer");
		const token = timer?.kind === "set-timer" ? timer.token : "";
		chat.feed({ kind: "timer", at: 0, timer: "flow-expiry", token });
		expect(chat.words).toContain("put “Find my parcel” aside");
		expect(chat.state.flow).toBeNull();
		expect(chat.tapsLabel("Continue").words).toBe("Is it about 10233?");
	});

	it("let a timer of an older question pass", () => {
		chat.says("parcel").says("10233");
		chat.feed({ kind: "timer", at: 0, timer: "flow-expiry", token: "1.1" });
		expect(chat.state.flow).not.toBeNull();
		expect(chat.replies).toEqual([]);
	});

	it("refuse a button of an older question and repeat the open one", () => {
		chat.says("it came damaged").says("1").says("yesterday");
		chat.taps("pick:1:wrong");
		expect(chat.words).toContain("no longer available");
		expect(chat.state.flow?.at).toBe("ask-photos");
	});
});
