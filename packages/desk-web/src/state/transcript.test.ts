import { describe, expect, it } from "vitest";
import type { Entry } from "../wire/entry.js";
import {
	countNewFrom,
	countUnread,
	hasNewDeletion,
	mergeEntries,
} from "./transcript.js";

const line = (seq: number, agentId?: string): Entry => ({
	seq,
	at: seq,
	content: {
		kind: agentId ? "human" : "bot",
		agent: agentId ? { id: agentId, name: agentId } : null,
		blocks: [],
		quickReplies: [],
		articleId: null,
		attachments: [],
	},
});
const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);

describe("the transcript", () => {
	it("has each line once and in order, however they arrive", () => {
		expect(seqs(mergeEntries([line(1)], [line(2), line(3)]))).toEqual([
			1, 2, 3,
		]);
		expect(
			seqs(mergeEntries([line(1), line(3)], [line(3), line(2), line(4)])),
		).toEqual([1, 2, 3, 4]);
	});

	it("tells how many new lines are one's own", () => {
		const known = [line(1), line(2, "anna")];
		const more = [line(2, "anna"), line(3, "anna"), line(4, "boris"), line(5)];
		expect(countNewFrom("anna", known, more)).toBe(1);
	});

	it("counts what was not seen", () => {
		expect(countUnread(5, 3)).toBe(2);
		expect(countUnread(5, undefined)).toBe(5);
		expect(countUnread(5, 7)).toBe(0);
	});

	it("knows a deletion when it is told for the first time", () => {
		const said = (change?: "edited" | "deleted"): Entry => ({
			seq: 1,
			at: 1,
			content: {
				kind: "shopper",
				text: change === "deleted" ? "" : "hi",
				action: null,
				attachments: [],
				...(change ? { change } : {}),
			},
		});
		expect(hasNewDeletion([said()], [said("deleted")])).toBe(true);
		expect(hasNewDeletion([said("edited")], [said("deleted")])).toBe(true);
		expect(hasNewDeletion([said("deleted")], [said("deleted")])).toBe(false);
		expect(hasNewDeletion([said()], [said("edited")])).toBe(false);
		// The page has only just come and asked for everything.
		expect(hasNewDeletion([], [said("deleted")])).toBe(false);
	});
});
