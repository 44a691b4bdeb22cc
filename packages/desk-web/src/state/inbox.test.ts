import { describe, expect, it } from "vitest";
import type { Handoff } from "../wire/handoff.js";
import { applyToInbox, type Inbox, toInbox, toSections } from "./inbox.js";

const hour = 3_600_000;
const now = 100 * hour;

function handoff(id: string, fields: Partial<Handoff> = {}): Handoff {
	return {
		id,
		conversationId: id.split(".")[0] ?? id,
		status: "waiting",
		agent: null,
		requestedAt: now,
		acceptedAt: null,
		closedAt: null,
		lastSeq: 1,
		pack: {
			channel: "webchat",
			locale: "en",
			reason: "requested",
			shopper: { name: null },
			page: null,
			asked: [],
			shown: [],
			articleId: null,
		},
		...fields,
	};
}

const inboxOf = (...items: readonly Handoff[]): Inbox =>
	toInbox({ at: now, waiting: items, mine: [], closed: [] });
const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };
const ids = (items: readonly Handoff[]) => items.map(({ id }) => id);

describe("the inbox", () => {
	it("puts who waits longest first, mine in order of accepting, the newest closed first", () => {
		const lists = toSections(
			inboxOf(
				handoff("late", { requestedAt: now - 1 }),
				handoff("early", { requestedAt: now - 2 }),
				handoff("mine-2", { status: "accepted", agent: anna, acceptedAt: 2 }),
				handoff("mine-1", { status: "accepted", agent: anna, acceptedAt: 1 }),
				handoff("old", { status: "resolved", closedAt: now - 2 * hour }),
				handoff("new", { status: "withdrawn", closedAt: now - hour }),
			),
			"anna",
			now,
		);
		expect(ids(lists.waiting)).toEqual(["early", "late"]);
		expect(ids(lists.mine)).toEqual(["mine-1", "mine-2"]);
		expect(ids(lists.closed)).toEqual(["new", "old"]);
	});

	it("lists neither a colleague's conversation nor what closed yesterday", () => {
		const lists = toSections(
			inboxOf(
				handoff("his", { status: "accepted", agent: boris }),
				handoff("gone", { status: "resolved", closedAt: now - 25 * hour }),
			),
			"anna",
			now,
		);
		expect(lists).toEqual({ waiting: [], mine: [], closed: [] });
	});

	it("takes changes and forgets what a colleague took", () => {
		const before = inboxOf(handoff("a"), handoff("b"));
		const accepted = applyToInbox(before, {
			kind: "handoff",
			handoff: handoff("a", { status: "accepted", agent: anna }),
		});
		expect(ids(toSections(accepted, "anna", now).mine)).toEqual(["a"]);
		const taken = applyToInbox(accepted, {
			kind: "taken",
			handoffId: "b",
			by: boris,
		});
		expect([...taken.keys()]).toEqual(["a"]);
		expect(
			applyToInbox(taken, { kind: "taken", handoffId: "b", by: boris }),
		).toBe(taken);
	});
});
