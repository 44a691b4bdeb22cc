import { createConversationState } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { arrival, turnOf, webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const anna = { id: "7", name: "Anna", email: null, phone: null };

/** Which conversations are one shopper's. */
export function describeLinks(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	async function begin(...ids: readonly string[]): Promise<void> {
		for (const id of ids) {
			world.clock += 1000;
			await world.store.openConversation(webchat(id));
		}
	}

	const open = async (
		id: string,
		fromId: string,
		toId: string,
		customerId: string | null = null,
	): Promise<void> => {
		world.clock += 1000;
		await world.store.links.open({ id, fromId, toId, customerId });
	};
	const shownTo = (id: string) => world.store.links.shownTo(id);
	const historyOf = async (id: string): Promise<readonly string[]> =>
		(await world.store.desk.history(id)).map(
			({ conversationId }) => conversationId,
		);

	/** A turn in which the customer is signed in there. */
	async function signIn(id: string): Promise<void> {
		await world.store.receive({
			...arrival(`signs-in|${id}`),
			conversation: { kind: "known", id },
		});
		const claim = await world.claimed();
		await world.store.commit(
			claim,
			turnOf(claim, {
				state: {
					...createConversationState(id, "webchat", "en"),
					customer: anna,
				},
			}),
		);
	}

	describe("links between conversations", () => {
		it("give the history of who made them to who opened them, and nothing back", async () => {
			await begin("web", "telegram");
			await open("l1", "web", "telegram");
			expect(await shownTo("telegram")).toEqual(["web"]);
			expect(await shownTo("web")).toEqual([]);
			expect(await historyOf("web")).toEqual([]);
			expect(await world.store.desk.history("telegram")).toMatchObject([
				{ conversationId: "web", channel: "webchat", isLinked: true },
			]);
		});

		it("count for both once who opened them has said so", async () => {
			await begin("web", "telegram");
			await open("l1", "web", "telegram", "7");
			expect(await world.store.links.confirm("l1", "web")).toBeUndefined();
			expect(await world.store.links.confirm("l2", "telegram")).toBeUndefined();
			const confirmed = await world.store.links.confirm("l1", "telegram");
			expect(confirmed).toMatchObject({ fromId: "web", customerId: "7" });
			world.clock += 5000;
			expect(await world.store.links.confirm("l1", "telegram")).toEqual(
				confirmed,
			);
			expect(await historyOf("web")).toEqual(["telegram"]);
			expect(await world.store.links.of("web")).toEqual([confirmed]);
		});

		it("are opened once, however often that is told", async () => {
			await begin("web", "telegram", "stranger");
			await open("l1", "web", "telegram");
			await open("l1", "web", "telegram");
			await open("l1", "web", "stranger");
			expect(await world.store.links.of("web")).toHaveLength(1);
			expect(await shownTo("stranger")).toEqual([]);
		});

		it("lead on over others only where those are confirmed", async () => {
			await begin("web", "telegram", "whatsapp", "viber");
			await open("l1", "web", "telegram");
			await open("l2", "telegram", "whatsapp");
			expect(await shownTo("whatsapp")).toEqual(["telegram"]);
			await world.store.links.confirm("l1", "telegram");
			expect(await shownTo("whatsapp")).toEqual(["telegram", "web"]);
			await world.store.links.confirm("l2", "whatsapp");
			expect(await shownTo("web")).toEqual(["telegram", "whatsapp"]);
			await open("l3", "whatsapp", "viber");
			expect(await shownTo("web")).not.toContain("viber");
		});

		it("end at either side, and can be made anew", async () => {
			await begin("web", "telegram", "viber");
			await open("l1", "web", "telegram");
			await open("l2", "viber", "telegram");
			await world.store.links.confirm("l1", "telegram");
			expect(await world.store.links.end("web")).toMatchObject([{ id: "l1" }]);
			expect(await world.store.links.end("web")).toEqual([]);
			expect(await shownTo("telegram")).toEqual(["viber"]);
			expect(await world.store.links.confirm("l1", "telegram")).toBeUndefined();
			expect(await world.store.links.end("telegram", "l1")).toEqual([]);
			expect(await world.store.links.end("telegram", "l2")).toHaveLength(1);
			await open("l3", "web", "telegram");
			expect(await shownTo("telegram")).toEqual(["web"]);
		});

		it("take the customer with them when they end", async () => {
			await begin("web", "other", "telegram");
			await signIn("web");
			await signIn("other");
			await open("l1", "web", "telegram", "7");
			await world.store.links.confirm("l1", "telegram");
			await signIn("telegram");
			expect([...(await historyOf("telegram"))].sort()).toEqual([
				...["other", "web"],
			]);
			expect(await historyOf("other")).toContain("telegram");
			await world.store.links.end("telegram");
			expect(await historyOf("telegram")).toEqual([]);
			expect(await historyOf("other")).toEqual(["web"]);
		});

		it("show at most twenty conversations", async () => {
			const ids = Array.from({ length: 23 }, (_, index) => `c${index}`);
			await begin(...ids);
			for (const id of ids.slice(1)) {
				await open(`l-${id}`, id, "c0");
				await world.store.links.confirm(`l-${id}`, "c0");
			}
			expect(await shownTo("c0")).toHaveLength(20);
			expect(await historyOf("c0")).toHaveLength(20);
		});

		it("leave nothing behind of a conversation that is erased", async () => {
			await begin("web", "telegram", "viber");
			await open("l1", "web", "telegram");
			await open("l2", "telegram", "viber");
			await world.store.links.forget("telegram");
			for (const id of ["web", "telegram", "viber"]) {
				expect(await world.store.links.of(id)).toEqual([]);
				expect(await shownTo(id)).toEqual([]);
			}
		});
	});
}
