import { describe, expect, it } from "vitest";
import type { ActionOutcome, ActionValue } from "../action/shop-action.js";
import { phraseLocales } from "../phrases/phrases-of.js";
import { TestConversation } from "../testing/converse.js";
import { defaultPolicy } from "../turn/turn-context.js";
import { readLinkSecret } from "./read-link-secret.js";
import { readLinkWish } from "./read-link-wish.js";

const reference = "sb-AbCdEfGhIjKlMnOpQrStUvWx";
const hour = 3_600_000;

function open(): TestConversation {
	const talk = new TestConversation();
	talk.policy = {
		...defaultPolicy,
		burstMs: 0,
		links: { channels: ["telegram", "whatsapp"], provenMs: 24 * hour },
	};
	return talk;
}

function answer(
	talk: TestConversation,
	outcome: ActionOutcome,
): TestConversation {
	return talk.feed({
		kind: "action-result",
		at: talk.now,
		key: talk.linkCall?.idempotencyKey ?? "none",
		outcome,
	});
}

const ok = (
	talk: TestConversation,
	value: Readonly<Record<string, ActionValue>>,
) => answer(talk, { kind: "ok", value });

/** Opened by a link of the web chat; the question is on the table. */
function opened(talk = open()): TestConversation {
	talk.feed({ kind: "opened", at: talk.now, referral: reference });
	return ok(talk, { link: "l1", channel: "webchat", locale: "en" });
}

const customer = {
	customerId: "7",
	name: "Anna",
	email: "anna@example.com",
	phone: null,
};

describe("going on elsewhere", () => {
	it("gives a link to the channel that is wanted", () => {
		const talk = open().says("Continue on Telegram, please");
		expect(talk.linkCall).toMatchObject({
			action: "link.offer",
			input: { to: "telegram" },
		});
		ok(talk, {
			url: `https://t.me/lipa_bot?start=${reference}`,
			channel: "telegram",
			minutes: 10,
		});
		expect(talk.words).toContain("10 minutes");
		expect(talk.replies[0]?.blocks.at(-1)).toMatchObject({
			children: [
				{ kind: "link", url: `https://t.me/lipa_bot?start=${reference}` },
			],
		});
	});

	it("gives a code where the channel is off, and when a code is wanted", () => {
		expect(open().says("continue on viber").linkCall?.input).toEqual({
			to: "code",
		});
		const talk = open().says("link code");
		ok(talk, { secret: "BCDFGHJ2", minutes: 10 });
		expect(talk.words).toContain("BCDF GHJ2");
	});

	it("also works while a person has the conversation, as a notice", () => {
		const talk = open().taps("person");
		const handoffId = "c1.1";
		talk.desk({ kind: "acknowledged", handoffId });
		const agent = { id: "boris", name: "Boris" };
		talk.desk({ kind: "accepted", handoffId, agent });
		talk.taps("link-to:telegram");
		expect(talk.deskCommands).toEqual([]);
		ok(talk, { url: "https://t.me/x", channel: "telegram", minutes: 10 });
		expect(talk.replies[0]?.author.kind).toBe("notice");
		talk.says("link code");
		expect(talk.linkCall).toBeUndefined();
		expect(talk.deskCommands).toEqual(["relay"]);
	});

	it("says so when it cannot be done", () => {
		const talk = open().says("link code");
		answer(talk, { kind: "unavailable" });
		expect(talk.words).toContain("can’t connect the two channels");
		talk.says("link code");
		answer(talk, { kind: "denied", reason: "attempts" });
		expect(talk.words).toContain("too many attempts");
	});

	it("means nothing where there is one channel only", () => {
		const talk = open();
		talk.policy = { ...talk.policy, links: null };
		for (const text of ["link code", reference, "BCDF GHJ2"])
			expect(talk.says(text).linkCall).toBeUndefined();
		talk.feed({ kind: "opened", at: talk.now, referral: reference });
		expect(talk.linkCall).toBeUndefined();
	});
});

describe("a link that is opened", () => {
	it("asks first whether both conversations are the shopper's", () => {
		const talk = opened();
		expect(talk.words).toContain("(chat on our website)");
		expect(talk.replies[0]?.quickReplies.map(({ value }) => value)).toEqual([
			"link-answer:yes",
			"link-answer:no",
			"person",
		]);
		expect(talk.state.customer).toBeNull();
		expect(talk.linkCall).toBeUndefined();
	});

	it("asks at the shopper's next message where the channel takes none before", () => {
		const talk = open();
		talk.state = { ...talk.state, greeted: false };
		const comes = { kind: "opened", referral: reference } as const;
		talk.feed({ ...comes, at: talk.now, isGreeted: true });
		ok(talk, { link: "l1", channel: "webchat", locale: "en" });
		expect(talk.replies).toEqual([]);
		// Nothing was asked, so this answers nothing.
		talk.says("yes");
		expect(talk.linkCall).toBeUndefined();
		expect(talk.replies.at(-1)?.quickReplies.map(({ value }) => value)).toEqual(
			["link-answer:yes", "link-answer:no", "person"],
		);
		expect(talk.words).not.toContain("automated assistant");
		talk.says("yes");
		expect(talk.linkCall).toMatchObject({
			action: "link.confirm",
			input: { link: "l1" },
		});
	});

	it("asks at once when the shopper has written before the link was found, and tells nobody of a wrong one", () => {
		const talk = open();
		const comes = {
			kind: "opened",
			referral: reference,
			isGreeted: true,
		} as const;
		talk.feed({ ...comes, at: talk.now });
		const call = talk.linkCall?.idempotencyKey ?? "";
		talk.says("hello");
		const value = { link: "l1", channel: "webchat", locale: "en" };
		talk.feed({
			kind: "action-result",
			at: talk.now,
			key: call,
			outcome: { kind: "ok", value },
		});
		expect(talk.words).toContain("(chat on our website)");

		const other = open();
		other.feed({ ...comes, at: other.now });
		answer(other, { kind: "not-found" });
		expect(other.replies).toEqual([]);
	});

	it("goes on from there after a yes, signed in where that was proven", () => {
		const talk = opened().says("yes");
		expect(talk.linkCall).toMatchObject({
			action: "link.confirm",
			input: { link: "l1" },
		});
		ok(talk, { channel: "webchat", owner: "bot", ...customer });
		expect(talk.words).toContain("needn’t repeat anything");
		expect(talk.words).toContain("24 hours");
		expect(talk.state.customer).toMatchObject({ id: "7", name: "Anna" });
	});

	it("signs nobody in where nobody was", () => {
		const talk = opened().taps("link-answer:yes");
		ok(talk, { channel: "webchat", owner: "bot" });
		expect(talk.state.customer).toBeNull();
		expect(talk.words).not.toContain("signed in");
	});

	it("lets the proof end after a day", () => {
		const talk = opened().taps("link-answer:yes");
		ok(talk, { channel: "webchat", owner: "bot", ...customer });
		talk.later(23 * hour).says("hello");
		expect(talk.state.customer?.id).toBe("7");
		talk.later(2 * hour).says("hello");
		expect(talk.state.customer).toBeNull();
	});

	it("never replaces who has proven themselves here", () => {
		const talk = open();
		const own = { id: "9", name: null, email: null, phone: null };
		talk.feed({ kind: "opened", at: talk.now, customer: own });
		talk.says(reference);
		ok(talk, { link: "l1", channel: "telegram" });
		talk.taps("link-answer:yes");
		ok(talk, { channel: "telegram", owner: "bot", ...customer });
		expect(talk.state.customer?.id).toBe("9");
	});

	it("is undone by a no", () => {
		const talk = opened().says("no");
		expect(talk.linkCall).toMatchObject({
			action: "link.undo",
			input: { link: "l1" },
		});
		expect(talk.words).toContain("stay apart");
		ok(talk, { ended: 1 });
		expect(talk.replies).toEqual([]);
		expect(talk.taps("link-answer:yes").linkCall).toBeUndefined();
	});

	it.each(phraseLocales)(
		"takes the words on its buttons for the buttons, in %s",
		(locale) => {
			for (const [which, action] of [
				[0, "link.confirm"],
				[1, "link.undo"],
			] as const) {
				const talk = open();
				talk.state = {
					...talk.state,
					locale: { ...talk.state.locale, locale, source: "choice" },
				};
				opened(talk);
				talk.says(talk.replies[0]?.quickReplies[which]?.label ?? "");
				expect(talk.linkCall?.action).toBe(action);
			}
		},
	);

	it("asks the person who has it to come here as well", () => {
		const talk = opened().taps("link-answer:yes");
		ok(talk, {
			channel: "webchat",
			owner: "human",
			agentId: "boris",
			agentName: "Boris",
			handoffId: "web.1",
		});
		expect(talk.words).toContain("Boris from our team has that conversation");
		expect(talk.state.owner.kind).toBe("queued");
		expect(talk.effects).toContainEqual(
			expect.objectContaining({
				kind: "desk",
				command: expect.objectContaining({
					kind: "request",
					pack: expect.objectContaining({ preferredAgentId: "boris" }),
				}),
			}),
		);
	});

	it("tells that the place in the queue is kept there", () => {
		const talk = opened().taps("link-answer:yes");
		ok(talk, { channel: "webchat", owner: "queued" });
		expect(talk.words).toContain("your place is kept");
		expect(talk.state.owner.kind).toBe("bot");
	});

	it("greets who comes by one that leads nowhere, and tells no more than that", () => {
		const talk = open();
		talk.state = { ...talk.state, greeted: false };
		talk.feed({ kind: "opened", at: talk.now, referral: reference });
		expect(talk.replies).toEqual([]);
		answer(talk, { kind: "not-found" });
		expect(talk.words).toContain("doesn’t work");
		expect(talk.state.link.asked).toBeNull();
	});

	it("speaks the language of the conversation it goes on from", () => {
		const talk = open().says(`${reference} Chcę tutaj kontynuować rozmowę.`);
		ok(talk, { link: "l1", channel: "webchat", locale: "pl" });
		expect(talk.words).toContain("czat na naszej stronie");
	});

	it("is told where it was made, and can be ended there", () => {
		const talk = open();
		const told = { kind: "link", at: talk.now, channel: "telegram" } as const;
		talk.feed({ ...told, step: "opened" });
		expect(talk.words).toContain("(Telegram)");
		expect(talk.words).toContain("unlink");
		talk.says("unlink");
		expect(talk.linkCall).toMatchObject({ action: "link.undo", input: {} });
		ok(talk, { ended: 1 });
		expect(talk.words).toContain("no longer connected");
	});

	it("signs out with its end, whoever ended it", () => {
		const talk = opened().taps("link-answer:yes");
		ok(talk, { channel: "webchat", owner: "bot", ...customer });
		talk.feed({
			kind: "link",
			at: talk.now,
			step: "ended",
			channel: "webchat",
		});
		expect(talk.state.customer).toBeNull();
		const own = { id: "9", name: null, email: null, phone: null };
		talk.feed({ kind: "opened", at: talk.now, customer: own });
		talk.feed({
			kind: "link",
			at: talk.now,
			step: "ended",
			channel: "webchat",
		});
		expect(talk.state.customer?.id).toBe("9");
	});

	it("ends when another customer signs in where it was made", () => {
		const talk = open();
		const person = { name: null, email: null, phone: null };
		const signIn = (id: string) =>
			talk.feed({
				kind: "opened",
				at: talk.now,
				customer: { ...person, id },
			});
		expect(signIn("7").linkCall).toBeUndefined();
		expect(signIn("7").linkCall).toBeUndefined();
		expect(signIn("9").linkCall).toMatchObject({ action: "link.undo" });
		ok(talk, { ended: 1 });
		expect(talk.replies).toEqual([]);
		expect(talk.state.customer?.id).toBe("9");
	});

	it("answers a result that nobody waits for with nothing", () => {
		const talk = open();
		talk.feed({
			kind: "action-result",
			at: talk.now,
			key: "c1.l7",
			outcome: { kind: "ok", value: { link: "l1", channel: "webchat" } },
		});
		expect(talk.replies).toEqual([]);
		expect(talk.state.link.asked).toBeNull();
	});
});

describe("what a shopper writes", () => {
	it("is read as a reference only where it stands first and whole", () => {
		const found = { form: "reference", secret: reference };
		expect(readLinkSecret(reference)).toEqual(found);
		expect(readLinkSecret(` ${reference} hello`)).toEqual(found);
		for (const text of [`${reference}x`, `see ${reference}`, "sb-short"])
			expect(readLinkSecret(text)).toBeUndefined();
	});

	it("is read as a code in any case, with a gap, and on a Cyrillic keyboard", () => {
		const found = { form: "code", secret: "BCKM2HT3" };
		for (const text of ["BCKM2HT3", "bckm 2ht3", " BCKM-2HT3 ", "ВСКМ 2НТ3"])
			expect(readLinkSecret(text)).toEqual(found);
		for (const text of ["SHIPPING", "10233456", "BCKM2HT", "my BCKM2HT3", "?"])
			expect(readLinkSecret(text)).toBeUndefined();
	});

	it.each([
		["go on", "en", "Can I continue on WhatsApp?", "whatsapp"],
		["go on", "pl", "Chcę kontynuować na WhatsAppie", "whatsapp"],
		["go on", "pl", "Proszę, przejdźmy na Telegram", "telegram"],
		["go on", "uk", "Хочу продовжити у Телеграмі", "telegram"],
		["go on", "uk", "перейти в Viber", "viber"],
		["go on", "bg", "Да продължим във Вайбър", "viber"],
		["go on", "sk", "Chcem pokračovať cez Messenger", "messenger"],
		["go on", "tr", "Telegram’da devam edelim", "telegram"],
		["go on", "tr", "WhatsApp üzerinden devam etmek istiyorum", "whatsapp"],
	])("is read as a wish to %s in %s: %s", (_, __, text, channel) => {
		expect(readLinkWish(text)).toEqual({ kind: "go-on", channel });
	});

	it.each([
		["link code", "unlink"],
		["kod połączenia", "rozłącz"],
		["код для зв’язку", "роз’єднати"],
		["код за връзка", "прекъсни връзката"],
		["kód prepojenia", "odpojiť"],
		["bağlantı kodu", "bağlantıyı kes"],
	])("is read as a wish for a code or an end: %s, %s", (code, undo) => {
		expect(readLinkWish(code)).toEqual({ kind: "code" });
		expect(readLinkWish(`${undo.toUpperCase()}!`)?.kind).toMatch(/undo/);
	});

	it.each([
		"do you have telegram",
		"I wrote to you on WhatsApp yesterday",
		"what is the discount code",
		"the link in the e-mail does not work",
		"telegram",
		"rozłączyło mnie",
	])("is left alone where it says something else: %s", (text) => {
		expect(readLinkWish(text)).toBeUndefined();
	});
});

it("takes eight letters and digits for an answer while a flow asks", () => {
	const talk = open().withShop();
	talk.says("where is my parcel");
	expect(talk.state.flow).not.toBeNull();
	expect(talk.says("BCKM2HT3").linkCall).toBeUndefined();
});

it("tries a code and passes it on where a person has the conversation", () => {
	const talk = open().taps("person");
	talk.desk({ kind: "acknowledged", handoffId: "c1.1" });
	talk.says("BCKM 2HT3");
	expect(talk.linkCall?.action).toBe("link.redeem");
	expect(talk.deskCommands).toEqual(["relay"]);
	answer(talk, { kind: "not-found" });
	expect(talk.replies).toEqual([]);
});

it("names in every language the words that it understands", () => {
	for (const locale of phraseLocales) {
		const talk = open();
		talk.state = {
			...talk.state,
			locale: { ...talk.state.locale, locale, source: "choice" },
		};
		const quoted = (text: string) =>
			[...text.matchAll(/[“„«]([^”“»]+)[”“»]/g)].map(([, words]) => words);
		talk.feed({ kind: "link", at: 1, step: "opened", channel: "telegram" });
		const [undo = ""] = quoted(talk.words);
		expect(readLinkWish(undo), undo).toEqual({ kind: "undo" });
		talk.says(reference);
		answer(talk, { kind: "not-found" });
		const [code = ""] = quoted(talk.words);
		expect(readLinkWish(code), code).toEqual({ kind: "code" });
	}
});
