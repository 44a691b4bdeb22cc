import { describe, expect, it } from "vitest";
import { createFakeChat } from "../testing/fake-chat.js";

const grant = { token: "old", conversationId: "c", expiresAt: 9e15 };

describe("a chat", () => {
	it("tells once per conversation that it was opened", async () => {
		const chat = createFakeChat();
		chat.session.open();
		chat.session.open();
		await chat.settle();
		chat.session.open();
		await chat.settle();
		expect(chat.server.posted).toMatchObject([
			{ name: "shopbell/opened", value: { locale: "en" } },
		]);
	});

	it("tells who is signed in, again only when that changes", async () => {
		const chat = createFakeChat({ customerToken: "token-of-the-first-visit" });
		chat.session.open();
		await chat.settle();
		chat.session.open();
		chat.page.customerToken = "another-token-of-a-visit";
		chat.session.open();
		await chat.settle();
		chat.page.customerToken = undefined;
		chat.session.open();
		await chat.settle();
		chat.session.open();
		await chat.settle();
		expect(chat.server.posted).toMatchObject([
			{ value: { customerToken: "token-of-the-first-visit" } },
			{ value: { customerToken: "another-token-of-a-visit" } },
			{ value: { customerToken: null } },
		]);
		expect(JSON.stringify(chat.store.load())).not.toContain("token-of");
	});

	it("signs out on the next page where nobody is signed in", async () => {
		const chat = createFakeChat({
			stored: { grant, greetedConversation: "c", toldCustomer: "mark" },
		});
		chat.session.open();
		await chat.settle();
		expect(chat.server.posted).toMatchObject([
			{ name: "shopbell/opened", value: { customerToken: null } },
		]);
	});

	it("posts nothing before it has joined", async () => {
		const chat = createFakeChat();
		chat.session.open();
		chat.session.say("hello");
		await chat.settle();
		expect(chat.server.tooEarly).toBe(0);
		expect(chat.server.posted).toHaveLength(2);
	});

	it("shows messages at once, and answers as they come", async () => {
		const chat = createFakeChat();
		chat.session.open();
		chat.session.say("hello");
		expect(chat.shown()).toEqual(["sending hello"]);
		await chat.settle();
		chat.server.say("hi");
		expect(chat.shown()).toEqual(["own hello", "bot hi"]);
		expect(chat.replies).toHaveLength(1);
	});

	it("sends a tapped button with its label and value", async () => {
		const chat = createFakeChat();
		chat.session.say("Talk to a person", "person");
		await chat.settle();
		expect(chat.server.posted).toMatchObject([
			{ text: "Talk to a person", channelData: { action: "person" } },
		]);
	});

	it("opens the stream at its own server, from where the history ends", async () => {
		const chat = createFakeChat();
		chat.server.say("before");
		chat.session.start();
		await chat.settle();
		expect(chat.server.streamAddresses).toEqual([
			"wss://bot.example/stream?t=1&watermark=1",
		]);
	});

	it("shows the history after a reload without calling it new", async () => {
		const chat = createFakeChat({ stored: { grant, readSequence: 1 } });
		chat.server.say("seen");
		chat.server.say("not seen");
		chat.session.start();
		await chat.settle();
		expect(chat.shown()).toEqual(["bot seen", "bot not seen"]);
		expect(chat.replies).toEqual([]);
		expect(chat.session.unread.value).toBe(1);
		chat.session.markRead();
		expect(chat.session.unread.value).toBe(0);
		expect(chat.store.load().readSequence).toBe(2);
	});
});

describe("a person", () => {
	it("is shown that the shopper writes and has read, and the bot is not", async () => {
		const chat = createFakeChat();
		chat.session.start();
		await chat.settle();
		chat.server.say("hi");
		chat.session.noteTyping();
		chat.session.markRead();
		expect(chat.server.signs).toEqual([]);
		chat.server.say("I am Anna", "bot", undefined, {
			author: { kind: "human", name: "Anna" },
		});
		chat.session.noteTyping();
		chat.session.noteTyping();
		chat.session.markRead();
		chat.session.markRead();
		expect(chat.server.signs).toEqual([
			{ type: "typing" },
			{ type: "event", name: "shopbell/read", value: { sequence: 2 } },
		]);
	});

	it("misses what the shopper does while the connection is gone", async () => {
		const chat = createFakeChat();
		chat.session.start();
		await chat.settle();
		chat.server.say("I am Anna", "bot", undefined, {
			author: { kind: "human", name: "Anna" },
		});
		chat.server.dropSockets();
		chat.session.noteTyping();
		expect(chat.server.signs).toEqual([]);
	});
});

describe("photos", () => {
	const photo = { name: "cup.jpg", source: new Blob(["cup"]) };

	it("are of use when the bot asks for one or a person is there", async () => {
		const chat = createFakeChat();
		chat.session.start();
		await chat.settle();
		chat.server.say("hi");
		expect(chat.session.takesPhotos.value).toBe(false);
		chat.server.say("a photo?", "bot", undefined, { asksPhoto: true });
		expect(chat.session.takesPhotos.value).toBe(true);
		chat.server.say("thank you");
		expect(chat.session.takesPhotos.value).toBe(false);
		chat.server.say("I am Anna", "bot", undefined, {
			author: { kind: "human", name: "Anna" },
		});
		expect(chat.session.takesPhotos.value).toBe(true);
	});

	it("are sent with their message, told how far, and shown once it is taken", async () => {
		const chat = createFakeChat();
		const shares: (number | undefined)[] = [];
		chat.session.progress.subscribe((progress) => shares.push(progress.id1));
		chat.session.say("", undefined, [photo]);
		await chat.settle();
		expect(chat.server.uploads).toEqual([["cup.jpg"]]);
		expect(shares).toEqual([undefined, 0.5, undefined]);
		expect(chat.session.transcript.value.lines).toMatchObject([
			{ kind: "echo", text: "", photos: [photo] },
		]);
	});

	it("wait for the connection, and are not kept beyond the page", async () => {
		const chat = createFakeChat();
		chat.session.start();
		await chat.settle();
		chat.server.isDown = true;
		chat.session.say("one");
		chat.session.say("two", undefined, [photo]);
		await chat.settle();
		expect(chat.store.load().pending).toHaveLength(1);
		chat.server.isDown = false;
		await chat.pass(40_000);
		expect(chat.shown()).toEqual(["own one", "own two"]);
	});

	it("of earlier visits are loaded with the conversation's token", async () => {
		const chat = createFakeChat();
		const loaded = await chat.session.loadFile("/files/a.jpg");
		expect(await loaded?.text()).toBe("/files/a.jpg");
		chat.server.isDown = true;
		expect(await chat.session.loadFile("/files/a.jpg")).toBeUndefined();
	});
});

describe("a chat that loses its connection", () => {
	it("comes back by itself and misses nothing", async () => {
		const chat = createFakeChat();
		chat.session.open();
		await chat.settle();
		chat.server.isDown = true;
		chat.server.dropSockets();
		await chat.settle();
		expect(chat.session.link.value).toBe("reconnecting");
		chat.server.say("while away");
		await chat.pass(20_000);
		chat.server.isDown = false;
		await chat.pass(31_000);
		expect(chat.session.link.value).toBe("live");
		expect(chat.shown()).toEqual(["bot while away"]);
		expect(chat.replies).toHaveLength(1);
	});

	it("does not wait any longer once the network is back", async () => {
		const chat = createFakeChat();
		chat.server.isDown = true;
		chat.session.open();
		await chat.pass(60_000);
		chat.server.isDown = false;
		chat.session.wake();
		await chat.settle();
		expect(chat.session.link.value).toBe("live");
	});

	it("keeps what is written, in order, and sends each once", async () => {
		const chat = createFakeChat();
		chat.session.open();
		await chat.settle();
		chat.server.isDown = true;
		chat.server.dropSockets();
		chat.session.say("one");
		chat.session.say("two");
		await chat.settle();
		expect(chat.shown()).toEqual(["waiting one", "waiting two"]);
		expect(chat.store.load().pending).toHaveLength(2);
		chat.server.isDown = false;
		await chat.pass(40_000);
		expect(chat.shown()).toEqual(["own one", "own two"]);
		expect(
			chat.server.posted.filter(({ type }) => type === "message"),
		).toHaveLength(2);
		expect(chat.store.load().pending).toEqual([]);
	});

	it("sends after a reload what was not sent before", async () => {
		const before = createFakeChat();
		before.server.isDown = true;
		before.session.say("kept");
		const { pending = [] } = before.store.load();
		const chat = createFakeChat({ stored: { pending } });
		chat.session.start();
		await chat.settle();
		expect(chat.shown()).toEqual(["own kept"]);
	});

	it("asks the shopper about a message that is refused, and tries again", async () => {
		const chat = createFakeChat();
		chat.server.refusesMessages = true;
		chat.session.say("no");
		await chat.settle();
		expect(chat.shown()).toEqual(["failed no"]);
		expect(chat.failures.count).toBe(1);
		expect(chat.session.typing.value).toBeUndefined();
		chat.server.refusesMessages = false;
		chat.session.retry("id1");
		await chat.settle();
		expect(chat.shown()).toEqual(["own no"]);
	});

	it("reads again and again where sockets do not open, and tries one later", async () => {
		const chat = createFakeChat();
		chat.server.refusesSockets = true;
		chat.session.open();
		await chat.settle();
		chat.server.say("by reading");
		await chat.pass(2000);
		expect(chat.shown()).toEqual(["bot by reading"]);
		expect(chat.session.link.value).toBe("live");
		chat.server.refusesSockets = false;
		await chat.pass(60_000);
		expect(chat.server.sockets.size).toBe(1);
	});

	it("doubts a socket that does not bring the shopper's own message", async () => {
		const chat = createFakeChat();
		chat.session.start();
		await chat.settle();
		// The peer is gone without a word: no frame comes, and no end either.
		chat.server.sockets.clear();
		chat.session.say("hello?");
		await chat.settle();
		chat.server.say("I am here");
		await chat.pass(20_000);
		expect(chat.shown()).toEqual(["own hello?", "bot I am here"]);
		expect(chat.server.sockets.size).toBe(1);
	});

	it("backs off from a server that ends every socket at once", async () => {
		const chat = createFakeChat();
		chat.session.start();
		for (let i = 0; i < 120; i += 1) {
			await chat.pass(1000);
			chat.server.dropSockets();
		}
		expect(chat.server.streamAddresses.length).toBeLessThan(15);
	});
});

describe("a chat whose token grows old", () => {
	it("asks for another of the same conversation and goes on", async () => {
		const chat = createFakeChat({ stored: { grant } });
		chat.server.say("history");
		chat.server.expired.add("old");
		chat.session.start();
		await chat.settle();
		expect(chat.server.tokens).toEqual(["old"]);
		expect(chat.shown()).toEqual(["bot history"]);
		expect(chat.store.load().grant?.token).toBe("t1");
	});

	it("joins the other conversation that it is given in the middle of one", async () => {
		const chat = createFakeChat();
		chat.session.open();
		await chat.settle();
		chat.server.expired.add("t1");
		chat.server.conversation = "d";
		chat.session.say("still there?");
		await chat.pass(30_000);
		expect(chat.server.joined.has("d")).toBe(true);
		expect(chat.shown()).toContain("own still there?");
		expect(chat.session.link.value).toBe("live");
	});

	it("starts over when the server has another conversation for it", async () => {
		const chat = createFakeChat({
			stored: {
				grant: { ...grant, conversationId: "gone" },
				readSequence: 9,
				greetedConversation: "gone",
			},
		});
		chat.server.expired.add("old");
		chat.session.open();
		await chat.settle();
		expect(chat.server.posted).toMatchObject([{ name: "shopbell/opened" }]);
		expect(chat.session.unread.value).toBe(0);
		expect(chat.store.load()).toMatchObject({
			readSequence: 0,
			greetedConversation: "c",
		});
	});
});
