import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FoundHandoffs } from "@shopbell/store";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { uploadFolder } from "../webchat/store-upload.js";
import type { EntryView } from "./entry-view.js";
import type { HandoffView } from "./handoff-view.js";
import type { DeskClient } from "./testing/desk-client.js";
import { startDesk, type TestDesk, until } from "./testing/start-desk.js";

// Each sign-in hashes a password, which is slow by design.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let desk: TestDesk;
let anna: DeskClient;
let boris: DeskClient;

beforeAll(async () => {
	desk = await startDesk({ environment: { DESK_CONVERSATIONS: "private" } });
	anna = await desk.person("Anna");
	boris = await desk.person("Boris");
});

afterAll(() => desk.close());

let conversations = 0;
const newConversation = (): string => `c${++conversations}`;

const textOf = ({ content }: EntryView): string =>
	content.kind === "shopper"
		? content.text
		: content.blocks
				.flatMap((block) =>
					block.kind === "paragraph" ? block.children : block.items.flat(),
				)
				.map((inline) => (inline.kind === "text" ? inline.text : ""))
				.join("");

const transcriptHas = (id: string, text: string) =>
	until(desk.store, async () =>
		(await desk.store.transcript(id)).find((entry) =>
			JSON.stringify(entry.content).includes(text),
		),
	);

const inbox = async (
	who: DeskClient,
	query: string,
): Promise<readonly HandoffView[]> =>
	(await who.get(`/inbox?${query}`)).body.items;

describe("the inbox", () => {
	it("lists who waits with the context pack, then mine, then what is closed", async () => {
		const id = newConversation();
		const handoffId = await desk.waiting(id);

		expect(await inbox(anna, "view=waiting")).toContainEqual(
			expect.objectContaining({
				id: handoffId,
				status: "waiting",
				queue: expect.objectContaining({ position: expect.any(Number) }),
				pack: expect.objectContaining({
					reason: "requested",
					channel: "webchat",
					asked: [expect.objectContaining({ text: "a human please" })],
				}),
			}),
		);

		await anna.post(`/handoffs/${handoffId}/accept`);
		const mine = await inbox(anna, "view=mine");
		expect(mine.map((item) => item.id)).toContain(handoffId);
		for (const view of ["waiting", "mine", "closed"])
			expect(JSON.stringify(await inbox(boris, `view=${view}`))).not.toContain(
				handoffId,
			);

		await anna.post(`/handoffs/${handoffId}/resolve`);
		expect((await inbox(boris, "view=closed"))[0]).toMatchObject({
			id: handoffId,
			status: "resolved",
			agent: { name: "Anna" },
		});
	});

	it("counts what waits and what is mine, and tells the longest wait", async () => {
		const before = (await anna.get("/inbox?view=mine")).body;
		const handoffId = await desk.waiting(newConversation());
		await desk.waiting(newConversation());
		await anna.post(`/handoffs/${handoffId}/accept`);
		const after = (await anna.get("/inbox?view=mine")).body;
		expect(after.counts).toEqual({
			waiting: before.counts.waiting + 1,
			mine: before.counts.mine + 1,
			mentions: 0,
		});
		expect(after.longestWaitMs).toBeGreaterThanOrEqual(0);
		expect(after.me).toMatchObject({ state: "available", capacity: 4 });
	});

	it("finds a conversation by words, order, article and customer, in pages", async () => {
		const id = newConversation();
		const handoffId = await desk.waiting(id);
		await desk.shopperSays(id, "Mein PŁASZCZ 100% _kaputt_");
		await anna.post(`/handoffs/${handoffId}/accept`);
		await transcriptHas(id, "kaputt");
		await anna.post(`/handoffs/${handoffId}/say`, {
			id: "s1",
			text: "Voucher KLEE-77 is yours.",
		});
		await transcriptHas(id, "KLEE");
		await anna.post(`/handoffs/${handoffId}/resolve`);
		const find = (words: string) =>
			inbox(anna, `view=closed&q=${encodeURIComponent(words)}`).then((found) =>
				found.map((item) => item.id),
			);
		for (const words of ["płaszcz", "100%", "_kaputt_", "klee-77 voucher", id])
			expect(await find(words), words).toContain(handoffId);
		for (const words of ["płaszczyk", "100_", "%%%%"])
			expect(await find(words), words).toEqual([]);
		expect((await anna.get(`/inbox?q=${"x".repeat(101)}`)).status).toBe(400);
		expect((await anna.get("/inbox?view=nothing")).status).toBe(400);
	});

	it("answers in pages without losing or repeating anything", async () => {
		const ids = new Set<string>();
		for (let count = 0; count < 5; count++)
			ids.add(await desk.waiting(newConversation()));
		const { handoffs } = desk.store;
		const seen: string[] = [];
		let cursor: string | null = null;
		do {
			const page: FoundHandoffs = await handoffs.search({
				statuses: ["waiting"],
				order: "requested",
				limit: 2,
				...(cursor === null ? {} : { cursor }),
			});
			seen.push(...page.handoffs.map((item) => item.id));
			cursor = page.nextCursor;
		} while (cursor !== null);
		expect(new Set(seen).size).toBe(seen.length);
		expect([...ids].filter((item) => !seen.includes(item))).toEqual([]);
	});
});

describe("accepting", () => {
	it("gives a handoff to exactly one of two who accept at once", async () => {
		for (let round = 0; round < 20; round++) {
			const handoffId = await desk.waiting(newConversation());
			const answers = await Promise.all(
				[anna, boris].map((agent) =>
					agent.post(`/handoffs/${handoffId}/accept`),
				),
			);
			const won = answers.filter(({ status }) => status === 200);
			const lost = answers.filter(({ status }) => status === 409);
			expect(won).toHaveLength(1);
			expect(lost).toHaveLength(1);
			expect(lost[0]?.body.error).toEqual({
				code: "taken",
				by: won[0]?.body.handoff.agent,
			});
		}
	});

	it("answers the same to the winner who asks again", async () => {
		const handoffId = await desk.waiting(newConversation());
		await anna.post(`/handoffs/${handoffId}/accept`);
		expect((await anna.post(`/handoffs/${handoffId}/accept`)).status).toBe(200);
	});

	it("says that it is over when it is over", async () => {
		const handoffId = await desk.waiting(newConversation());
		await anna.post(`/handoffs/${handoffId}/accept`);
		await anna.post(`/handoffs/${handoffId}/release`);
		for (const act of ["accept", "release", "resolve"]) {
			const answer = await anna.post(`/handoffs/${handoffId}/${act}`);
			expect(answer).toMatchObject({
				status: 410,
				body: { error: { code: "gone" } },
			});
		}
	});
});

describe("saying something", () => {
	it("reaches the shopper once, however often it is sent", async () => {
		const id = newConversation();
		const handoffId = await desk.waiting(id);
		await anna.post(`/handoffs/${handoffId}/accept`);
		for (let attempt = 0; attempt < 3; attempt++) {
			const said = await anna.post(`/handoffs/${handoffId}/say`, {
				id: "m1",
				text: "Hello, I am *Anna*.",
			});
			expect(said.status).toBe(200);
		}
		await anna.post(`/handoffs/${handoffId}/say`, { id: "m2", text: "Bye." });
		await transcriptHas(id, "Bye.");

		const { entries } = (await anna.get(`/conversations/${id}`)).body;
		const said = entries.filter(({ content }) => content.kind === "human");
		expect(said.map(textOf)).toEqual(["Hello, I am *Anna*.", "Bye."]);
		expect(said[0]?.content).toMatchObject({ agent: { name: "Anna" } });
	});

	it("is for the one who has the conversation", async () => {
		const handoffId = await desk.waiting(newConversation());
		await anna.post(`/handoffs/${handoffId}/accept`);
		for (const act of ["say", "release", "resolve"]) {
			const answer = await boris.post(`/handoffs/${handoffId}/${act}`, {
				id: "x",
				text: "me too",
			});
			expect(answer).toMatchObject({
				status: 403,
				body: { error: { code: "not-yours" } },
			});
		}
	});

	it("is bounded and needs words", async () => {
		const handoffId = await desk.waiting(newConversation());
		await anna.post(`/handoffs/${handoffId}/accept`);
		const say = (text: unknown) =>
			anna.post(`/handoffs/${handoffId}/say`, { id: "x", text });
		expect((await say("x".repeat(8000))).status).toBe(200);
		expect(await say("x".repeat(8001))).toMatchObject({
			status: 413,
			body: { error: { code: "text-too-long" } },
		});
		expect((await say("   ")).status).toBe(400);
		expect((await say(7)).status).toBe(400);
		expect((await say("x".repeat(70_000))).status).toBe(413);
	});
});

describe("reading a conversation", () => {
	it("is open to everybody while it waits, to its agent while it runs, to everybody afterwards", async () => {
		const id = newConversation();
		const handoffId = await desk.waiting(id);
		const read = async (who: DeskClient) =>
			(await who.get(`/conversations/${id}`)).status;

		expect([await read(anna), await read(boris)]).toEqual([200, 200]);
		await anna.post(`/handoffs/${handoffId}/accept`);
		expect([await read(anna), await read(boris)]).toEqual([200, 403]);
		await anna.post(`/handoffs/${handoffId}/resolve`);
		expect([await read(anna), await read(boris)]).toEqual([200, 200]);
	});

	it("is open to whoever a note in it names", async () => {
		const id = newConversation();
		const handoffId = await desk.waiting(id);
		await anna.post(`/handoffs/${handoffId}/accept`);
		await boris.post("/presence", {});
		const { id: borisId } = (await boris.get("/me")).body.user;
		const read = async () => (await boris.get(`/conversations/${id}`)).status;
		expect(await read()).toBe(403);
		const write = (who: DeskClient) =>
			who.post(`/handoffs/${handoffId}/note`, {
				id: "n1",
				text: "Please look.",
				mentions: [borisId],
			});
		expect((await write(boris)).status).toBe(403);
		await write(anna);
		expect(await read()).toBe(200);
		expect(await inbox(boris, "view=all")).toContainEqual(
			expect.objectContaining({ id: handoffId }),
		);
	});

	it("is closed while nobody was asked for", async () => {
		const id = newConversation();
		await desk.shopperSays(id, "hello");
		expect((await anna.get(`/conversations/${id}`)).status).toBe(404);
		expect((await anna.get("/conversations/none")).status).toBe(404);
	});

	it("goes on after a line", async () => {
		const id = newConversation();
		await desk.waiting(id);
		const { entries } = (await anna.get(`/conversations/${id}`)).body;
		const rest = (await anna.get(`/conversations/${id}?after=1`)).body;
		expect(rest.entries[0]).toEqual(entries[1]);
		expect((await anna.get(`/conversations/${id}?after=-1`)).status).toBe(400);
	});
});

describe("a file that a shopper sent", () => {
	const png = Buffer.from("89504e470d0a1a0a00000000", "hex");
	const send = async (id: string): Promise<string> => {
		const handoffId = await desk.waiting(id);
		const folder = uploadFolder(desk.parts.settings.dataDir, id);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, "a1.png"), png);
		const url = `/v3/directline/conversations/${id}/files/a1.png`;
		const file = { name: "cup.png", url, contentType: "image/png" };
		await desk.store.receive({
			channel: "webchat",
			account: "default",
			externalId: `${id} file`,
			conversation: { kind: "known", id },
			input: { kind: "message", at: Date.now(), text: "" },
			message: { text: "", attachments: [file] },
		});
		return handoffId;
	};
	const open = (who: DeskClient, path: string) =>
		fetch(`${desk.origin}${path}`, { headers: { cookie: who.cookie } });

	it("is opened at the desk by whoever may read the conversation", async () => {
		const id = newConversation();
		const handoffId = await send(id);
		const { entries } = (await anna.get(`/conversations/${id}`)).body;
		const [file] = entries.flatMap(({ content }) =>
			content.kind === "shopper" ? content.attachments : [],
		);
		const path = file?.url ?? "";
		expect(path).toBe(`/desk/api/conversations/${id}/files/a1.png`);
		await anna.post(`/handoffs/${handoffId}/accept`);
		const opened = await open(anna, path);
		expect(Buffer.from(await opened.arrayBuffer()).equals(png)).toBe(true);
		expect(opened.headers.get("content-type")).toBe("image/png");
		expect((await open(boris, path)).status).toBe(403);
		expect((await fetch(`${desk.origin}${path}`)).status).toBe(401);
	});

	it("is not found under another name, nor in a conversation nobody was asked into", async () => {
		const id = newConversation();
		await send(id);
		const of = (conversation: string, name: string) =>
			open(anna, `/desk/api/conversations/${conversation}/files/${name}`);
		expect((await of(id, "a2.png")).status).toBe(404);
		expect((await of(id, "..%2f..%2fshopbell.db")).status).toBe(404);
		expect((await of("none", "a1.png")).status).toBe(404);
	});
});

describe("the live socket", () => {
	it("tells of somebody who waits, who took it, and of every line", async () => {
		const id = newConversation();
		const [annaLive, borisLive] = [await anna.listen(), await boris.listen()];
		const handoffId = await desk.waiting(id);
		await borisLive.next("handoff", ({ handoff }) => handoff.id === handoffId);

		annaLive.follow(id);
		borisLive.follow(id);
		await borisLive.next("entries", (message) => message.conversationId === id);
		await anna.post(`/handoffs/${handoffId}/accept`);
		const taken = await borisLive.next(
			"taken",
			(message) => message.handoffId === handoffId,
		);
		expect(taken.by?.name).toBe("Anna");

		await anna.post(`/handoffs/${handoffId}/say`, { id: "m", text: "secret" });
		await desk.shopperSays(id, "thank you");
		await annaLive.next("entries", ({ entries }) =>
			entries.some((entry) => textOf(entry) === "thank you"),
		);
		await annaLive.next("entries", ({ entries }) =>
			entries.some((entry) => textOf(entry) === "secret"),
		);
		const seqs = annaLive.all.flatMap((message) =>
			message.kind === "entries" ? message.entries.map(({ seq }) => seq) : [],
		);
		expect(seqs).toEqual(seqs.map((_, index) => index + 1));

		await borisLive.next("shut", (message) => message.conversationId === id);
		expect(JSON.stringify(borisLive.all)).not.toContain("secret");
		annaLive.close();
		borisLive.close();
	});

	it("shows a waiting shopper's new lines in the inbox", async () => {
		const id = newConversation();
		const handoffId = await desk.waiting(id);
		const live = await anna.listen();
		await desk.shopperSays(id, "are you there?");
		const told = await live.next(
			"handoff",
			({ handoff }) => handoff.id === handoffId,
		);
		expect(told.handoff.lastSeq).toBeGreaterThan(1);
		live.close();
	});

	it("shuts a conversation that may not be read, and ignores nonsense", async () => {
		const id = newConversation();
		await desk.shopperSays(id, "hello");
		const live = await anna.listen();
		live.follow(id);
		expect(await live.next("shut")).toMatchObject({ conversationId: id });
		live.close();
	});
});
