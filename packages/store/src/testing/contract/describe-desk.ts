import { toContextPack } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const anna = { id: "anna", name: "Anna" };
const boris = { id: "boris", name: "Boris" };

/** Everything of the desk beside handoffs themselves. */
export function describeDesk(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	async function handOff(id: string, said = "where is it"): Promise<string> {
		const conversation = webchat(id, { page: "Ä\u0000" });
		await world.store.openConversation(conversation);
		const asked = [{ text: said, at: world.clock }];
		const handoffId = `${id}.1`;
		await world.store.handoffs.open({
			...toContextPack(conversation.state, {
				id: handoffId,
				reason: "requested",
				articleId: null,
				at: world.clock,
			}),
			asked,
		});
		return handoffId;
	}

	const found = async (text: string): Promise<readonly string[]> => {
		const { handoffs } = await world.store.handoffs.search({
			statuses: ["waiting"],
			order: "requested",
			text,
			limit: 10,
		});
		return handoffs.map(({ conversationId }) => conversationId);
	};

	describe("search", () => {
		it("finds words in any case and script, and takes signs of patterns as they are", async () => {
			await handOff("a", "Zażółć GĘŚLĄ jaźń");
			await handOff("b", "100% бавовна, розмір_L");
			await handOff("c", "nul\u0000 byte");
			expect(await found("gęślą")).toEqual(["a"]);
			expect(await found("БАВОВНА 100%")).toEqual(["b"]);
			expect(await found("%")).toEqual(["b"]);
			expect(await found("розмір_l")).toEqual(["b"]);
			expect(await found("розмірxl")).toEqual([]);
			expect(await found("byte")).toEqual(["c"]);
		});

		it("goes through the pages without gaps", async () => {
			const ids = ["a", "b", "c", "d", "e"];
			for (const id of ids) await handOff(id, "same words");
			const pages: string[] = [];
			let cursor: string | null = null;
			do {
				const page = await world.store.handoffs.search({
					statuses: ["waiting"],
					order: "requested",
					text: "same",
					limit: 2,
					...(cursor === null ? {} : { cursor }),
				});
				pages.push(
					...page.handoffs.map(({ conversationId }) => conversationId),
				);
				cursor = page.nextCursor;
			} while (cursor !== null);
			expect(pages).toEqual(ids);
		});
	});

	describe("notes", () => {
		it("are written once and found by whom they name", async () => {
			const handoffId = await handOff("a");
			const note = {
				id: "n1",
				handoffId,
				kind: "note",
				author: anna,
				text: "look @boris",
				mentions: ["boris", "boris", "anna"],
			} as const;
			await world.store.desk.addNote(note);
			await world.store.desk.addNote(note);
			expect(await world.store.desk.notes("a")).toMatchObject([
				{ id: "n1", mentions: ["boris"], author: anna },
			]);
			expect(await world.store.desk.isMentioned("a", "boris")).toBe(true);
			expect((await world.store.desk.counts("boris")).mentions).toBe(1);
			await world.store.desk.readMentions("a", "boris");
			expect((await world.store.desk.counts("boris")).mentions).toBe(0);
		});
	});

	describe("agents", () => {
		it("keep what is set for them", async () => {
			const { desk } = world.store;
			await desk.changeAgent(anna, {
				state: "away",
				reason: "lunch",
				capacity: 2,
				isReserve: true,
				groups: ["returns"],
				refundLimit: { amount: 50, currency: "PLN" },
			});
			await desk.changeAgent(boris, {});
			expect(await desk.agents()).toMatchObject([
				{ id: "anna", state: "away", capacity: 2, isReserve: true, open: 0 },
				{ id: "boris", state: "available", capacity: 4, isReserve: false },
			]);
			expect(await desk.agent("anna")).toMatchObject({
				refundLimit: { amount: 50, currency: "PLN" },
			});
		});

		it("who are made at the same moment are one", async () => {
			const { desk } = world.store;
			await Promise.all(Array.from({ length: 8 }, () => desk.connected(anna)));
			expect(await desk.agents()).toHaveLength(1);
		});
	});

	describe("marks of what was read", () => {
		it("never go back", async () => {
			const { desk } = world.store;
			expect(await desk.markRead("a", anna, 5)).toBe(true);
			expect(await desk.markRead("a", anna, 3)).toBe(false);
			expect(await desk.readMarks("a")).toEqual([{ reader: anna, seq: 5 }]);
		});
	});

	describe("tickets and letters", () => {
		it("have one number and one end", async () => {
			const id = await handOff("a");
			await world.store.handoffs.leaveTicket(id, "a@shop.example");
			await world.store.handoffs.leaveTicket(id, "a@shop.example");
			const [ticket, ...rest] = await world.store.desk.tickets();
			expect(rest).toEqual([]);
			expect(ticket?.number).toMatch(/^T-\d+$/);
			const close = () =>
				world.store.desk.closeTicket(ticket?.number ?? "", anna);
			expect(await close()).toBe(true);
			expect(await close()).toBe(false);
		});
	});

	describe("gaps", () => {
		it("are one per line, and closed once", async () => {
			const { desk } = world.store;
			const gap = {
				conversationId: "a",
				seq: 1,
				text: "why",
				locale: "en",
				articleId: null,
				by: anna,
			};
			await desk.addGap(gap);
			await desk.addGap({ ...gap, text: "why not" });
			const gaps = await desk.gaps();
			expect(gaps.map(({ text }) => text)).toEqual(["why not"]);
			expect(await desk.closeGap(gaps[0]?.id ?? 0)).toBe(true);
			expect(await desk.gaps()).toEqual([]);
		});
	});

	describe("the audit", () => {
		it("tells who did what, newest first", async () => {
			const { desk } = world.store;
			for (const action of ["one", "two"])
				await desk.record({ actor: anna, action, subject: "s", detail: {} });
			const entries = await desk.audit({ since: 0, limit: 5 });
			expect(entries.map(({ action }) => action)).toEqual(["two", "one"]);
		});

		it("has an action at the shop before it is done, once per key", async () => {
			const { desk } = world.store;
			const begin = () =>
				desk.beginAction({
					key: "k",
					conversationId: "a",
					agent: anna,
					action: "voucher",
					detail: { amount: 5 },
				});
			const begun = await Promise.all([begin(), begin(), begin()]);
			expect(begun.filter(({ kind }) => kind === "begun")).toHaveLength(1);
			await desk.endAction("k", { kind: "unavailable" });
			expect(await begin()).toEqual({
				kind: "known",
				outcome: { kind: "unavailable" },
			});
			expect(await desk.audit({ since: 0, limit: 5 })).toHaveLength(1);
		});
	});
}
