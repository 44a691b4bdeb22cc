import { beforeEach, describe, expect, it } from "vitest";
import { phraseLocales, phrasesOf } from "../phrases/phrases-of.js";
import { anna, TestConversation } from "../testing/converse.js";

let chat: TestConversation;

beforeEach(() => {
	chat = new TestConversation();
});

/** Asks for a person and has the desk take the request. */
function queued(): string {
	chat.says("human please").desk({ kind: "acknowledged", handoffId: "c1.1" });
	return "c1.1";
}

/** A conversation that Anna owns. */
function owned(): string {
	const handoffId = queued();
	chat.desk({ kind: "accepted", handoffId, agent: anna });
	return handoffId;
}

describe("answering", () => {
	it("answers clear evidence with the article, thumbs, what to ask next and the way to a person", () => {
		const [reply] = chat.says("where is my parcel").replies;
		expect(reply).toMatchObject({
			markdown: "Answer of orders.track in en.",
			articleId: "orders.track",
			asksFeedback: true,
		});
		expect(reply?.quickReplies.map(({ value }) => value)).toEqual([
			"article:returns.how-to",
			"person",
		]);
	});

	it("offers at most three choices, none of them, and a person when several fit", () => {
		const [reply] = chat.says("order").replies;
		expect(reply?.quickReplies.map(({ value }) => value)).toEqual([
			"article:orders.track",
			"article:delivery.delayed",
			"none-of-these",
			"person",
		]);
	});

	it.each([
		"2",
		"2.",
		"the second one",
		"Second",
		"my parcel is late",
		"My parcel is lat",
	])("reads %j as the second choice", (text) => {
		expect(chat.says("order").says(text).replies[0]?.articleId).toBe(
			"delivery.delayed",
		);
	});

	it("says honestly that it does not know, and hands off by itself after two misses in a row", () => {
		expect(chat.says("quantum physics").replies[0]?.markdown).toContain(
			"don’t know",
		);
		expect(chat.state.owner.kind).toBe("bot");
		chat.says("string theory");
		expect(chat.state.owner.kind).toBe("queued");
		expect(chat.deskCommands).toEqual(["request"]);
	});

	it("counts misses in a row only: an answer in between starts again", () => {
		chat
			.says("quantum physics")
			.says("where is my parcel")
			.says("string theory");
		expect(chat.state.owner.kind).toBe("bot");
	});

	it("counts a declined clarification as a miss", () => {
		chat.says("order").taps("none-of-these").says("string theory");
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("shows the same article the second time in short, with a person first", () => {
		const [reply] = chat
			.says("where is my parcel")
			.says("parcel where?").replies;
		expect(reply?.markdown).toContain("Short orders.track");
		expect(reply?.quickReplies[0]?.value).toBe("person");
	});

	it("answers small talk with a civil line and no article, without counting a miss", () => {
		chat.says("quantum physics").says("thanks");
		expect(chat.replies[0]?.markdown).toBe("thanks in en");
		expect(chat.state.misses).toBe(1);
		expect(chat.state.asked).toHaveLength(1);
	});

	it("puts a person first for someone upset, with or without an answer", () => {
		expect(
			chat.says("terrible, where is my parcel").replies[0]?.quickReplies[0]
				?.value,
		).toBe("person");
		expect(chat.says("terrible").replies[0]?.quickReplies[0]?.value).toBe(
			"person",
		);
	});

	it("goes to a person for an article that only a person may answer", () => {
		chat.says("person-only");
		expect(chat.state.owner.kind).toBe("queued");
		expect(chat.replies).toEqual([]);
	});

	it("takes a thumb down as a reason to put a person first, once", () => {
		chat.says("where is my parcel").feed({
			kind: "feedback",
			at: 0,
			articleId: "orders.track",
			isHelpful: false,
		});
		expect(chat.replies[0]?.quickReplies[0]?.value).toBe("person");
		expect(chat.state.shown[0]?.outcome).toBe("rejected");
		chat.feed({
			kind: "feedback",
			at: 0,
			articleId: "orders.track",
			isHelpful: false,
		});
		expect(chat.replies).toEqual([]);
	});
});

describe("handoff", () => {
	it("promises a person only after the desk has acknowledged", () => {
		expect(chat.says("human please").replies).toEqual([]);
		const [notice] = chat.desk({
			kind: "acknowledged",
			handoffId: "c1.1",
		}).replies;
		expect(notice?.markdown).toContain(
			"passed our conversation to my colleagues",
		);
	});

	it("sends everything that was asked along, this turn included", () => {
		chat.says("where is my parcel").says("human please, the parcel is gone");
		const effect = chat.effects.find(({ kind }) => kind === "desk");
		expect(effect).toMatchObject({
			command: {
				kind: "request",
				pack: {
					reason: "requested",
					locale: "en",
					asked: [
						{ text: "where is my parcel" },
						{ text: "human please, the parcel is gone" },
					],
					shown: [{ articleId: "orders.track", confidence: 0.95 }],
				},
			},
		});
	});

	it("says so and stays with the bot when the desk does not take it", () => {
		chat
			.says("human please")
			.feed({ kind: "timer", at: 0, timer: "desk-acknowledge", token: "c1.1" });
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.replies[0]?.markdown).toContain("can’t reach my colleagues");
		expect(chat.deskCommands).toEqual(["withdraw"]);
	});

	it("keeps the place when a late acknowledge timer fires", () => {
		queued();
		chat.feed({
			kind: "timer",
			at: 0,
			timer: "desk-acknowledge",
			token: "c1.1",
		});
		expect(chat.state.owner.kind).toBe("queued");
	});

	it("relays what is written while waiting and says that it was added", () => {
		queued();
		chat.says("my order number is 10233");
		expect(chat.deskCommands).toEqual(["relay"]);
		expect(chat.replies[0]?.author.kind).toBe("notice");
		expect(chat.state.asked.at(-1)?.text).toBe("my order number is 10233");
	});

	it("lets the shopper go back to the assistant while waiting", () => {
		queued();
		chat.taps("bot");
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.deskCommands).toEqual(["withdraw"]);
	});

	it("is silent for every kind of input while a person owns the conversation", () => {
		owned();
		for (const act of [
			() => chat.says("where is my parcel"),
			() => chat.says("human please"),
			() => chat.taps("article:orders.track"),
			() => chat.taps("person"),
			() => chat.taps("rate:5"),
			() => chat.taps("language:pl"),
			() =>
				chat.feed({
					kind: "feedback",
					at: 0,
					articleId: "orders.track",
					isHelpful: false,
				}),
			() =>
				chat.feed({
					kind: "timer",
					at: 0,
					timer: "queue-patience",
					token: "c1.1",
				}),
			() =>
				chat.feed({
					kind: "timer",
					at: 0,
					timer: "desk-acknowledge",
					token: "c1.1",
				}),
			() => chat.desk({ kind: "acknowledged", handoffId: "c1.1" }),
			() => chat.feed({ kind: "opened", at: 0, locale: "pl" }),
		]) {
			act();
			expect(
				chat.replies.filter(({ author }) => author.kind === "bot"),
			).toEqual([]);
			expect(chat.state.owner.kind).toBe("human");
		}
	});

	it("lets the first of two who accept have it", () => {
		const handoffId = owned();
		chat.desk({
			kind: "accepted",
			handoffId,
			agent: { id: "boris", name: "Boris" },
		});
		expect(chat.state.owner).toMatchObject({ kind: "human", agent: anna });
	});

	it("tells the desk when somebody accepts a shopper who has left the queue", () => {
		const handoffId = queued();
		chat.taps("bot").desk({ kind: "accepted", handoffId, agent: anna });
		expect(chat.state.owner.kind).toBe("bot");
		expect(chat.deskCommands).toEqual(["withdraw"]);
	});

	it("shows the person's words under the person's name", () => {
		const handoffId = owned();
		const [reply] = chat.desk({
			kind: "said",
			handoffId,
			agent: anna,
			text: "Hello *there*",
		}).replies;
		expect(reply?.author).toEqual({ kind: "human", id: "anna", name: "Anna" });
		expect(reply?.markdown).toBe("Hello \\*there\\*");
	});

	it("asks for one rating when resolved, takes it once, and answers again with the next question", () => {
		const handoffId = owned();
		const [question] = chat.desk({ kind: "resolved", handoffId }).replies;
		expect(question).toMatchObject({ asksRating: true });
		expect(chat.says("5").events).toContainEqual({
			kind: "rated",
			handoffId,
			score: 5,
			instrument: "csat",
			of: "human",
		});
		expect(chat.taps("rate:1").events).toContainEqual(
			expect.objectContaining({ kind: "ignored" }),
		);
		chat.later(chat.policy.reopenMs);
		expect(chat.says("where is my parcel").replies[0]?.articleId).toBe(
			"orders.track",
		);
		expect(chat.state).toMatchObject({ owner: { kind: "bot" }, episode: 2 });
	});

	it("gives the conversation back to the bot when released", () => {
		const handoffId = owned();
		expect(
			chat.desk({ kind: "released", handoffId }).replies[0]?.markdown,
		).toContain("Anna has handed");
		expect(chat.says("where is my parcel").replies[0]?.articleId).toBe(
			"orders.track",
		);
	});

	it("raises the fence with every change of owner", () => {
		const fences = [chat.state.fence];
		const handoffId = owned();
		fences.push(chat.state.fence);
		chat.desk({ kind: "released", handoffId });
		fences.push(chat.state.fence);
		expect(fences).toEqual([0, 2, 3]);
	});

	it("ignores signals of an earlier handoff", () => {
		const first = owned();
		chat.desk({ kind: "released", handoffId: first }).says("human please");
		chat.desk({ kind: "accepted", handoffId: first, agent: anna });
		expect(chat.state.owner).toMatchObject({
			kind: "queued",
			handoffId: "c1.2",
		});
	});
});

describe("language", () => {
	it("follows the shopper's language and stays put on one foreign word", () => {
		expect(chat.says("gdzie jest moja paczka").replies[0]?.locale).toBe("pl");
		expect(chat.says("parcel").replies[0]?.locale).toBe("pl");
	});

	it("changes a detected language after two agreeing turns", () => {
		chat.says("gdzie jest moja paczka").says("my parcel is late");
		expect(chat.replies[0]?.locale).toBe("pl");
		expect(chat.says("where is my parcel").replies[0]?.locale).toBe("en");
	});

	it("keeps a chosen language whatever is typed", () => {
		chat
			.taps("language:pl")
			.says("where is my parcel now")
			.says("my parcel is late again");
		expect(chat.replies[0]?.locale).toBe("pl");
	});

	it("greets in the page's language, once, and says that a program answers", () => {
		chat.state = { ...chat.state, greeted: false };
		const [greeting] = chat.feed({
			kind: "opened",
			at: 0,
			locale: "pl-PL",
		}).replies;
		expect(greeting?.markdown).toContain("program");
		expect(greeting?.locale).toBe("pl");
		expect(
			chat.feed({ kind: "opened", at: 0, locale: "pl-PL" }).replies,
		).toEqual([]);
	});
});

describe("phrases", () => {
	it("exist in all six languages with the same marks", () => {
		expect(phraseLocales).toEqual(["en", "pl", "uk", "bg", "sk", "tr"]);
		const marks = (text: unknown) =>
			JSON.stringify(text).match(/\{\w+\}/g) ?? [];
		for (const locale of phraseLocales) {
			for (const [name, text] of Object.entries(phrasesOf(locale))) {
				expect(
					JSON.stringify(text).length,
					`${locale} ${name}`,
				).toBeGreaterThan(2);
				if (name === "languageSwitched") continue;
				expect(marks(text), `${locale} ${name}`).toEqual(
					marks(phrasesOf("en")[name as keyof ReturnType<typeof phrasesOf>]),
				);
			}
		}
	});
});
