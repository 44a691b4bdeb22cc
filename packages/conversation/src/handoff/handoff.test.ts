import { beforeEach, describe, expect, it } from "vitest";
import { phraseLocales } from "../phrases/phrases-of.js";
import { createConversationState } from "../state/conversation-state.js";
import { anna, TestConversation } from "../testing/converse.js";
import type { DeskCommand } from "../turn/effect.js";
import type { ContextPack } from "./context-pack.js";
import type { ReturnPack } from "./return-pack.js";

const boris = { id: "boris", name: "Boris" };
const handoffId = "c1.1";
const minute = 60_000;
const day = 86_400_000;

let chat: TestConversation;

beforeEach(() => {
	chat = new TestConversation();
});

function queued(): TestConversation {
	return chat.says("human please").desk({ kind: "acknowledged", handoffId });
}

function owned(): TestConversation {
	return queued().desk({ kind: "accepted", handoffId, agent: anna });
}

function commands(): readonly DeskCommand[] {
	return chat.effects.flatMap((effect) =>
		effect.kind === "desk" ? [effect.command] : [],
	);
}

function pack(): ContextPack {
	const request = commands().find(({ kind }) => kind === "request");
	if (request?.kind !== "request") throw new Error("Nobody was asked for");
	return request.pack;
}

const back = (change: Partial<ReturnPack> = {}): ReturnPack => ({
	schema: 1,
	outcome: "arranged",
	promises: [{ text: "A replacement is sent.", dueAt: chat.now + 2 * day }],
	nextStep: null,
	agent: anna,
	at: chat.now,
	...change,
});

describe("who owns a conversation", () => {
	it("changes from one person to another with a higher fence", () => {
		owned();
		const { fence } = chat.state;
		chat.desk({ kind: "transferred", handoffId, to: boris });
		expect(chat.state.owner).toMatchObject({ kind: "human", agent: boris });
		expect(chat.state.fence).toBe(fence + 1);
		expect(chat.words).toContain("Boris is taking over");
	});

	it("stays as it is when a transfer to the same person comes again", () => {
		owned().desk({ kind: "transferred", handoffId, to: boris });
		const before = chat.state;
		chat.desk({ kind: "transferred", handoffId, to: boris });
		expect(chat.state).toEqual(before);
		expect(chat.replies).toEqual([]);
	});

	it("goes back to the queue, acknowledged, and the bot stays silent", () => {
		owned().desk({ kind: "transferred", handoffId, to: null });
		expect(chat.state.owner).toMatchObject({
			kind: "queued",
			acknowledged: true,
		});
		expect(chat.words).toContain("Another colleague will join you");
		chat.says("are you there?");
		expect(chat.deskCommands).toEqual(["relay"]);
	});

	it("is the bot again after a fall-back, told with the number", () => {
		queued().desk({
			kind: "fell-back",
			handoffId,
			way: "ticket",
			number: "T-7",
		});
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.words).toContain("number T-7");
		expect(chat.says("where is my parcel").replies[0]?.articleId).toBe(
			"orders.track",
		);
	});

	it("tells a number also when the wait has been given up before it came", () => {
		chat.says("human please").feed({
			kind: "timer",
			at: chat.now,
			timer: "desk-acknowledge",
			token: handoffId,
		});
		const late = {
			kind: "fell-back",
			handoffId,
			way: "ticket",
			number: "T-7",
		} as const;
		expect(chat.desk(late).words).toContain("T-7");
		expect(chat.desk(late).replies).toEqual([]);
		expect(chat.desk({ ...late, handoffId: "c1.9" }).replies).toEqual([]);
	});

	it("is the bot again after an honest end that names other ways", () => {
		queued().desk({ kind: "expired", handoffId });
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.words).toContain("don’t want to let you wait in vain");
		expect(chat.words).toContain("help@shop.example");
	});

	it("passes to the person who answers a ticket here, and to nobody for an unknown one", () => {
		queued()
			.desk({ kind: "fell-back", handoffId, way: "ticket", number: "T-7" })
			.desk({ kind: "accepted", handoffId: "c1.9", agent: anna });
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.deskCommands).toEqual(["withdraw"]);
		chat.desk({ kind: "accepted", handoffId, agent: anna });
		expect(chat.state.owner).toMatchObject({ kind: "human", agent: anna });
		expect(chat.words).toContain("Anna has come back to you");
	});

	it("keeps the last words of a person that arrive after the end", () => {
		owned().desk({ kind: "resolved", handoffId });
		const late = {
			kind: "said",
			handoffId,
			agent: anna,
			text: "Bye!",
		} as const;
		expect(chat.desk(late).words).toBe("Bye!");
		expect(chat.later(10 * minute).desk(late).replies).toEqual([]);
	});

	it("shows the files of the person who has it, with words or without", () => {
		const attachments = [
			{ name: "invoice.pdf", url: "/f/1.pdf", contentType: "application/pdf" },
		];
		owned().desk({
			kind: "said",
			handoffId,
			agent: anna,
			text: "",
			attachments,
		});
		expect(chat.replies).toMatchObject([
			{ author: { name: "Anna" }, markdown: "", blocks: [], attachments },
		]);
		const stranger = { kind: "said", handoffId: "c1.8", agent: anna } as const;
		chat.desk({ ...stranger, text: "", attachments });
		expect(chat.replies).toEqual([]);
	});

	it.each([
		["a text", { text: "where is my parcel" }],
		["a button", { text: "Return", action: "article:returns.how-to" }],
		["a button without words", { text: "", action: "article:returns.how-to" }],
		[
			"a file",
			{
				text: "",
				attachments: [{ name: "a.jpg", url: "u", contentType: "image/jpeg" }],
			},
		],
		["a changed message", { text: "10234, not 10233", edits: "m1" }],
	])("has %s relayed while a person owns it", (_, message) => {
		owned().feed({ kind: "message", at: chat.now, ...message });
		expect(chat.replies).toEqual([]);
		expect(chat.deskCommands).toEqual(["relay"]);
		const [relay] = commands();
		expect(JSON.stringify(relay)).toContain(
			"edits" in message
				? '"edited":true'
				: "attachments" in message
					? "a.jpg"
					: message.text || "article:returns.how-to",
		);
	});
});

describe("a message that the shopper deletes", () => {
	const sentAt = () => chat.state.asked.at(-1)?.at ?? 0;

	it("is asked by nobody any more, while what the bot said of it stays", () => {
		chat.says("my card is 4242, where is my parcel");
		const shown = chat.state.shown;
		chat.feed({ kind: "retracted", at: chat.now, sentAts: [sentAt()] });
		expect(chat.replies).toEqual([]);
		expect(JSON.stringify(chat.state)).not.toContain("4242");
		expect(chat.state.shown).toEqual(shown);
		chat.says("a human please");
		const [request] = commands();
		expect(JSON.stringify(request)).not.toContain("4242");
	});

	it("is not asked by the message that went on with it either", () => {
		chat.says("card 4242");
		const begunAt = chat.state.last?.at ?? 0;
		chat.says("a human please");
		chat.feed({ kind: "retracted", at: chat.now, sentAts: [begunAt] });
		expect(JSON.stringify(chat.state)).not.toContain("4242");
	});

	it("is told to the person who has the conversation, without its words", () => {
		owned().says("my card is 4242");
		chat.feed({ kind: "retracted", at: chat.now, sentAts: [chat.now - 1000] });
		expect(chat.replies).toEqual([]);
		expect(commands()).toMatchObject([
			{ kind: "relay", text: "[Message deleted by the sender]" },
		]);
	});

	it("changes nothing when it is not remembered", () => {
		chat.says("where is my parcel");
		const before = chat.state;
		chat.feed({ kind: "retracted", at: chat.now, sentAts: [5] });
		expect(chat.state).toEqual(before);
		expect(chat.effects).toEqual([]);
	});
});

describe("the wait", () => {
	const wait = (position: number, range: [number, number] | null) =>
		chat.desk({
			kind: "waiting",
			handoffId,
			wait: {
				position,
				estimate: range && { fromMs: range[0], toMs: range[1] },
			},
		});

	it("is told with place and range, rounded outwards", () => {
		queued();
		wait(3, [2.4 * minute, 6.2 * minute]);
		expect(chat.words).toContain("You are number 3 in the queue.");
		expect(chat.words).toContain("2 to 7 minutes");
	});

	it("is told again only when the words change", () => {
		queued();
		wait(3, [2 * minute, 6 * minute]);
		wait(3, [2.2 * minute, 5.9 * minute]);
		expect(chat.replies).toEqual([]);
		wait(1, [0, 30_000]);
		expect(chat.words).toContain("You are next in the queue.");
		expect(chat.words).toContain("a minute at most");
	});

	it("is not known where nobody knows it", () => {
		queued();
		wait(2, null);
		expect(chat.words).toContain("We don’t know yet");
	});

	it("is told to nobody who does not wait", () => {
		owned();
		wait(2, null);
		expect(chat.replies).toEqual([]);
	});

	it("tells each rung once", () => {
		queued().desk({ kind: "moved", handoffId, rung: "re-route" });
		expect(chat.words).toContain("asking another one");
		chat.desk({ kind: "moved", handoffId, rung: "re-route" });
		expect(chat.replies).toEqual([]);
		chat.desk({ kind: "moved", handoffId, rung: "wider" });
		expect(chat.words).toContain("asking more of my colleagues");
	});

	it.each(phraseLocales)("is told in good %s, plurals included", (locale) => {
		chat.state = {
			...chat.state,
			locale: { locale, source: "choice", rival: null, streak: 0 },
		};
		queued();
		for (const minutes of [1, 2, 5, 22]) {
			wait(minutes + 1, [minute, minutes * minute]);
			expect(chat.words).toContain(String(Math.max(2, minutes)));
			expect(chat.words).not.toMatch(/[{}]|undefined/);
		}
	});
});

describe("out of hours", () => {
	beforeEach(() => {
		chat.now = Date.parse("2026-11-22T19:00:00Z");
		chat.deskNow = {
			opening: {
				kind: "closed",
				opensAt: Date.parse("2026-11-23T07:00:00Z"),
			},
		};
		chat.policy = { ...chat.policy, actions: new Set(["callback.request"]) };
	});

	it("says when people are back and offers three ways to go on", () => {
		queued();
		expect(chat.words).toContain("They are back: tomorrow, 08:00.");
		expect(chat.replies.at(-1)?.quickReplies.map(({ value }) => value)).toEqual(
			["leave", "call-back", "ticket-email", "bot"],
		);
	});

	it("leaves the question as a ticket and goes on as bot once it has a number", () => {
		queued().taps("leave");
		expect(commands()).toEqual([{ kind: "ticket", handoffId, email: null }]);
		chat.desk({ kind: "fell-back", handoffId, way: "ticket", number: "T-7" });
		expect(chat.words).toContain("number T-7");
		expect(chat.state.owner.kind).toBe("bot");
	});

	it("tells the number also to who has gone back to the bot meanwhile", () => {
		queued().taps("leave").taps("bot");
		expect(chat.deskCommands).toEqual([]);
		chat.desk({ kind: "fell-back", handoffId, way: "ticket", number: "T-7" });
		expect(chat.words).toContain("T-7");
	});

	it("sends the number to the address that is given", () => {
		queued().taps("ticket-email");
		expect(chat.words).toContain("Which e-mail address");
		chat.says("ola@mail.pl please");
		expect(commands()).toEqual([
			{ kind: "ticket", handoffId, email: "ola@mail.pl" },
		]);
		expect(chat.words).toContain("o…@mail.pl");
	});

	it("asks for the telephone number at once and leaves the queue for a call-back", () => {
		queued().taps("call-back");
		expect(chat.deskCommands).toEqual(["withdraw"]);
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.state.flow).toMatchObject({
			id: "contact.human",
			at: "ask-phone",
		});
	});

	it("leaves the question by itself when nothing is chosen, because a silent queue helps nobody", () => {
		queued().feed({
			kind: "timer",
			at: chat.now,
			timer: "queue-patience",
			token: handoffId,
		});
		expect(chat.deskCommands).toEqual(["ticket"]);
	});

	it.each(["leave", "ticket-email"])(
		"says of the old button '%s' that it is one",
		(button) => {
			queued().taps("bot").taps(button);
			expect(chat.words).toContain("no longer available");
			expect(chat.deskCommands).toEqual([]);
		},
	);

	it("changes nothing of what the bot answers", () => {
		expect(chat.says("where is my parcel").replies[0]?.articleId).toBe(
			"orders.track",
		);
	});
});

describe("a wish for a call", () => {
	it.each([
		"could someone call me back",
		"Please call me, my courier has not come",
		"proszę oddzwonić",
		"zadzwońcie do mnie",
		"передзвоніть мені, будь ласка",
		"може ли да ми се обадите",
		"mohli by ste mi zavolať?",
		"beni arar mısınız",
	])("in %j starts the call-back", (text) => {
		chat.withShop().says(text);
		expect(chat.state.flow).toMatchObject({ id: "contact.human" });
		expect(chat.state.owner.kind).toBe("bot");
	});

	it.each([
		"the courier did not call me back",
		"nikt nie oddzwonił",
		"kurier nie zadzwonił do mnie",
		"чому ніхто не передзвонив",
		"kimse beni aramadı",
	])("is not read into %j", (text) => {
		chat.withShop().says(text);
		expect(chat.state.flow).toBeNull();
	});

	it("ends with a number that the person who comes later knows of", () => {
		chat.withShop().says("please call me at +48 601 234 567");
		chat.shop({ kind: "ok", value: { number: "B-1" } });
		expect(chat.words).toContain("B-1");
		chat.says("human please");
		expect(pack().promised).toMatchObject([{ number: "B-1" }]);
	});

	it("goes to a person where the shop cannot call", () => {
		chat.says("could someone call me back");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("leaves a wish for a person alone", () => {
		chat.withShop().says("human please");
		expect(chat.state.owner.kind).toBe("queued");
	});
});

describe("what comes back with a conversation", () => {
	it("is said at once when it is given back", () => {
		chat.now = Date.parse("2026-11-24T09:00:00Z");
		owned().desk({ kind: "released", handoffId, back: back() });
		expect(chat.words).toContain("Anna arranged this with you (Tuesday");
		expect(chat.words).toContain("A replacement is sent (by: Thursday");
		expect(chat.words).toContain("Is there anything new?");
	});

	it("is said when the shopper comes back later, once", () => {
		owned().desk({ kind: "resolved", handoffId, back: back() });
		const open = () => chat.feed({ kind: "opened", at: chat.now });
		expect(open().replies).toEqual([]);
		chat.later(day);
		expect(open().words).toContain("Anna arranged this with you");
		expect(open().replies).toEqual([]);
	});

	it("is said before the next answer where the shopper writes without opening", () => {
		owned().desk({ kind: "resolved", handoffId, back: back() });
		const { state } = chat;
		chat.later(2 * day).says("hi");
		expect(chat.words).toMatch(
			/A replacement is sent.*anything new.*greeting/s,
		);
		chat.state = state;
		chat.says("where is my parcel");
		expect(chat.words).toMatch(/A replacement is sent.*Answer of/s);
		expect(chat.says("my parcel is late").words).not.toContain("replacement");
	});

	it("does not settle a matter that the person could not settle", () => {
		chat.says("where is my parcel");
		owned().desk({
			kind: "resolved",
			handoffId,
			back: back({ outcome: "unsolved", promises: [] }),
		});
		expect(chat.state.settled).toEqual([]);
	});

	it.each(phraseLocales)("reads well in %s", (locale) => {
		owned();
		chat.state = {
			...chat.state,
			locale: { locale, source: "choice", rival: null, streak: 0 },
		};
		chat.desk({
			kind: "released",
			handoffId,
			back: back({ nextStep: "We write on Monday." }),
		});
		expect(chat.words).toContain("A replacement is sent (");
		expect(chat.words).not.toMatch(/[{}]|undefined|\.\.|::/);
	});
});

describe("writing again soon after the end", () => {
	beforeEach(() => {
		chat.says("where is my parcel");
		owned().desk({ kind: "resolved", handoffId });
	});

	it("goes back to the same person with everything of before", () => {
		chat.later(minute).says("it still has not come");
		expect(chat.state.owner.kind).toBe("queued");
		expect(pack()).toMatchObject({
			reason: "reopened",
			preferredAgentId: "anna",
			priority: "repeat",
			reopens: handoffId,
			asked: [
				{ text: "where is my parcel" },
				{ text: "human please" },
				{ text: "it still has not come" },
			],
			shown: [{ articleId: "orders.track" }],
		});
		chat.desk({ kind: "acknowledged", handoffId: "c1.2" });
		expect(chat.words).toContain("passed it to Anna");
	});

	it("goes back also with a photo alone", () => {
		chat.feed({
			kind: "message",
			at: chat.now,
			text: "",
			attachments: [{ name: "a.jpg", url: "u", contentType: "image/jpeg" }],
		});
		expect(pack().reason).toBe("reopened");
	});

	it("does not disturb anybody for thanks, nor after thanks for a new word", () => {
		chat.says("thanks");
		expect(chat.state.owner.kind).toBe("closed");
		chat.says("but it still has not come");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("is a new matter for the bot once the time is over, or nobody is in", () => {
		const { state } = chat;
		chat.later(chat.policy.reopenMs).says("how do I return it");
		expect(chat.state).toMatchObject({ owner: { kind: "bot" }, episode: 2 });
		chat.state = state;
		chat.now -= chat.policy.reopenMs;
		chat.deskNow = { opening: { kind: "closed", opensAt: null } };
		expect(chat.says("how do I return it").replies[0]?.articleId).toBe(
			"returns.how-to",
		);
	});
});

describe("the one question afterwards", () => {
	it("takes turns between satisfaction, effort and recommendation", () => {
		const asked = [0, 1, 2, 3].map((surveys) => {
			chat = new TestConversation();
			chat.deskNow = { opening: { kind: "open", closesAt: null }, surveys };
			owned().desk({ kind: "resolved", handoffId });
			return chat.state.rating?.instrument;
		});
		expect(asked).toEqual(["csat", "ces", "nps", "csat"]);
	});

	it("is left out for who was asked not long ago, here or in another conversation", () => {
		chat.deskNow = {
			opening: { kind: "open", closesAt: null },
			surveyedAt: chat.now - day,
		};
		owned().desk({ kind: "resolved", handoffId });
		expect(chat.state.rating).toBeNull();
		expect(chat.words).toContain("The conversation has ended.");
	});

	it("takes a number of its own scale, typed or tapped", () => {
		chat.deskNow = { opening: { kind: "open", closesAt: null }, surveys: 2 };
		owned().desk({ kind: "resolved", handoffId }).says("10/10");
		expect(commands()).toEqual([
			{
				kind: "rated",
				handoffId,
				conversationId: "c1",
				episode: 1,
				instrument: "nps",
				score: 10,
				of: "human",
			},
		]);
	});

	it("tells who answers too late that it does not count any more", () => {
		owned().desk({ kind: "resolved", handoffId });
		chat
			.feed({
				kind: "timer",
				at: chat.now,
				timer: "rating-expiry",
				token: handoffId,
			})
			.taps("rate:5");
		expect(chat.deskCommands).toEqual([]);
		expect(chat.words).toContain("no longer available");
	});

	it("asks about the bot's own episode at the goodbye, and keeps it apart", () => {
		chat.says("where is my parcel").says("bye");
		expect(chat.state.rating).toMatchObject({ of: "bot", handoffId: null });
		chat.taps("rate:4");
		expect(commands()).toMatchObject([{ kind: "rated", of: "bot", score: 4 }]);
	});

	it("asks nothing at a goodbye before anything was answered", () => {
		chat.says("bye");
		expect(chat.state.rating).toBeNull();
	});

	it("sends the conversation by e-mail on request", () => {
		owned().desk({ kind: "resolved", handoffId }).taps("transcript");
		chat.says("ola@mail");
		expect(chat.words).toContain("can’t read an e-mail address");
		chat.says("ola@mail.pl");
		expect(commands()).toEqual([
			{ kind: "email-transcript", conversationId: "c1", to: "ola@mail.pl" },
		]);
		expect(chat.state.owner.kind).toBe("closed");
	});

	it("uses the address the shop knows of who is signed in", () => {
		chat.feed({
			kind: "opened",
			at: chat.now,
			customer: { id: "7", name: "Ola", email: "ola@mail.pl", phone: null },
		});
		chat.says("please e-mail me this conversation");
		expect(commands()).toMatchObject([{ to: "ola@mail.pl" }]);
	});
});

describe("the context pack", () => {
	it("tells what was turned down, how, and suggests something else", () => {
		chat
			.says("where is my parcel")
			.feed({
				kind: "feedback",
				at: 0,
				articleId: "orders.track",
				isHelpful: false,
			})
			.says("order")
			.taps("none-of-these")
			.says("terrible, my parcel is late, human!");
		expect(pack()).toMatchObject({
			rejected: [
				{ articleId: "orders.track", how: "thumb" },
				{ articleId: "orders.track", how: "none-of-these" },
				{ articleId: "delivery.delayed", how: "none-of-these" },
			],
			mood: { kind: "annoyed", signs: 1 },
			priority: "normal",
			customer: { id: null, isVerified: false, class: "guest" },
		});
	});

	it("suggests the best articles for the last question, with confidence", () => {
		chat.says("human, my parcel is late");
		expect(pack().suggestedArticles).toEqual([
			{
				articleId: "delivery.delayed",
				title: "My parcel is late",
				confidence: 0.97,
			},
		]);
		expect(pack().macros).toEqual(["article:delivery.delayed"]);
	});

	it("puts matters that only a person may answer first", () => {
		chat.says("person-only");
		expect(pack().priority).toBe("always");
	});

	it("says what is known already, from the page, the sign-in and the words", () => {
		chat
			.withShop()
			.feed({
				kind: "opened",
				at: 1,
				page: { url: "u", title: "t", order: "10299" },
				customer: { id: "7", name: "Ola", email: "ola@mail.pl", phone: null },
			})
			.says("human please");
		expect(pack().doNotAskAgain).toEqual([
			{
				name: "email",
				type: "email",
				value: "ola@mail.pl",
				from: "signed-in",
			},
			{ name: "order", type: "order-number", value: "10299", from: "page" },
		]);
		expect(pack().customer).toEqual({
			id: "7",
			isVerified: true,
			class: "customer",
		});
	});
});

describe("a state of an earlier version", () => {
	it("loads, with an open rating as it was asked then", () => {
		const { desk, mood, promised, rejected, device, ...old } = {
			...createConversationState("c1", "test", "en"),
			greeted: true,
			owner: { kind: "closed" as const },
			rating: { handoffId: "c1.1", askedAt: 1 },
		};
		chat.state = old as unknown as typeof chat.state;
		chat.says("4");
		expect(commands()).toMatchObject([
			{ kind: "rated", instrument: "csat", of: "human", score: 4 },
		]);
	});
});
