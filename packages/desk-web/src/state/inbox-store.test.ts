import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { InboxQuery } from "../api/desk-api.js";
import type { Answer } from "../api/request.js";
import { createHandoff } from "../testing/create-handoff.js";
import type { InboxPage } from "../wire/inbox.js";
import { type DeskPlace, firstPlace } from "./desk-place.js";
import { createInboxStore } from "./inbox-store.js";

const anna = { id: "anna", name: "Anna" };

/** A server whose answers wait until they are let go. */
function createServer() {
	const asked: InboxQuery[] = [];
	const waiting: (() => void)[] = [];
	let pages: Readonly<Record<string, Partial<InboxPage>>> = {};
	return {
		asked,
		serve(next: typeof pages): void {
			pages = next;
		},
		/** Lets all answers go that are under way. */
		async answer(): Promise<void> {
			for (const go of waiting.splice(0)) go();
			await new Promise((done) => setTimeout(done));
		},
		inbox(query: InboxQuery): Promise<Answer<InboxPage>> {
			asked.push(query);
			return new Promise((resolve) =>
				waiting.push(() =>
					resolve({
						kind: "ok",
						body: {
							at: 1000,
							items: [],
							nextCursor: null,
							counts: { waiting: 0, mine: 0, mentions: 0 },
							longestWaitMs: null,
							me: {
								state: "available",
								reason: null,
								capacity: 3,
								delegateTo: null,
							},
							...pages[`${query.view}${query.search}${query.cursor ?? ""}`],
						},
					}),
				),
			);
		},
	};
}

function createInbox(place: Partial<DeskPlace> = {}) {
	const server = createServer();
	const where = signal<DeskPlace>({ ...firstPlace, ...place });
	const inbox = createInboxStore({
		api: server,
		place: where,
		myId: signal("anna"),
		now: signal(1000),
		onRefused: () => undefined,
		onClock: () => undefined,
	});
	const ids = () => inbox.list.value?.map(({ id }) => id) ?? null;
	return { server, where, inbox, ids };
}

describe("the inbox", () => {
	it("knows who waits and what is mine, whatever list is on screen", async () => {
		const { server, inbox, ids } = createInbox({ view: "closed" });
		server.serve({
			waiting: { items: [createHandoff({ id: "w" })] },
			mine: {
				items: [createHandoff({ id: "m", status: "accepted", agent: anna })],
			},
			closed: { items: [createHandoff({ id: "c", status: "resolved" })] },
		});
		void inbox.load(true);
		expect(ids()).toBeNull();
		await server.answer();
		expect(ids()).toEqual(["c"]);
		expect(inbox.waiting.value.map(({ id }) => id)).toEqual(["w"]);
		expect(inbox.mine.value.map(({ id }) => id)).toEqual(["m"]);
	});

	it("keeps what happened while a list was being asked for", async () => {
		const { server, inbox, ids } = createInbox();
		server.serve({ waiting: { items: [createHandoff({ id: "a" })] } });
		void inbox.load(true);
		inbox.add(createHandoff({ id: "a", status: "accepted", agent: anna }));
		inbox.add(createHandoff({ id: "b" }));
		await server.answer();
		expect(ids()).toEqual(["b"]);
		expect(inbox.mine.value.map(({ id }) => id)).toEqual(["a"]);
	});

	it("shows the newest of two searches, however late the first is answered", async () => {
		const { server, where, inbox, ids } = createInbox();
		void inbox.load(true);
		await server.answer();
		server.serve({
			waitinglamp: { items: [createHandoff({ id: "lamp" })] },
			waitingcup: { items: [createHandoff({ id: "cup" })] },
		});
		where.value = { ...firstPlace, search: "lamp" };
		void inbox.load(false);
		where.value = { ...firstPlace, search: "cup" };
		void inbox.load(false);
		await server.answer();
		expect(ids()).toEqual(["cup"]);
	});

	it("goes on where a page ended, once at a time", async () => {
		const { server, inbox, ids } = createInbox();
		server.serve({
			waiting: {
				items: [createHandoff({ id: "a", requestedAt: 1 })],
				nextCursor: "2",
			},
			waiting2: { items: [createHandoff({ id: "b", requestedAt: 2 })] },
		});
		void inbox.load(true);
		await server.answer();
		const before = server.asked.length;
		void inbox.loadMore();
		void inbox.loadMore();
		await server.answer();
		expect(server.asked.length).toBe(before + 1);
		expect(ids()).toEqual(["a", "b"]);
		await inbox.loadMore();
		expect(server.asked.length).toBe(before + 1);
	});

	it("shows an offer of mine for as long as it stands", async () => {
		const { server, inbox } = createInbox();
		server.serve({ waiting: { items: [createHandoff({ id: "a" })] } });
		void inbox.load(true);
		await server.answer();
		inbox.offer("a", 5000);
		expect(inbox.offers.value.map(({ id }) => id)).toEqual(["a"]);
		inbox.offer("a", null);
		expect(inbox.offers.value).toEqual([]);
	});
});
