import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const start = Date.UTC(2026, 10, 22, 8);
const telegram = { channel: "telegram", account: "1", externalId: "7001" };

/** How far messages on messengers got, and whether anything gets there. */
export function describeReach(createSubject: CreateSubject): void {
	const world = useStore(createSubject, start);

	/** A conversation that the channel named, by our id. */
	async function begins(at = start): Promise<string> {
		world.clock = at;
		const receipt = await world.store.receive({
			channel: "telegram",
			account: "1",
			externalId: `message|${at}`,
			conversation: {
				kind: "external",
				externalId: "7001",
				address: { chatId: 7001 },
			},
			input: { kind: "message", at, text: "hi" },
			message: { text: "hi", attachments: [] },
		});
		if (receipt.kind !== "accepted") throw new Error(receipt.kind);
		return receipt.conversationId;
	}

	const keep = (
		conversationId: string,
		seq: number,
		messageIds: readonly string[],
	) =>
		world.store.reach.keepProgress({
			conversationId,
			channel: "telegram",
			account: "1",
			deliveryKey: `reply|${seq}`,
			seq,
			partsSent: messageIds.length,
			messageIds,
			at: world.clock,
		});

	describe("the way to a shopper", () => {
		it("remembers how much of a reply is out", async () => {
			const id = await begins();
			expect(await world.store.reach.partsSent(id, "reply|2")).toBe(0);
			await keep(id, 2, ["a"]);
			await keep(id, 2, ["b", "c"]);
			expect(await world.store.reach.partsSent(id, "reply|2")).toBe(2);
			expect(await world.store.reach.partsSent(id, "reply|3")).toBe(0);
		});

		it("raises marks and never lowers them, however late and often they come", async () => {
			const id = await begins();
			await keep(id, 2, ["a", "b"]);
			const mark = (
				name: "delivered" | "read",
				messageIds: readonly string[],
			) =>
				world.store.reach.mark({
					...telegram,
					messageIds,
					mark: name,
					until: start + 5000,
				});
			await mark("read", ["a"]);
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "sent" },
			]);
			await mark("delivered", ["a", "b"]);
			await mark("delivered", ["a", "b"]);
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "delivered", at: start + 5000 },
			]);
			await mark("read", []);
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "read" },
			]);
		});

		it("says of a reply that one of its messages failed, and why", async () => {
			const id = await begins();
			await keep(id, 2, ["a", "b"]);
			await world.store.reach.mark({
				...telegram,
				messageIds: ["b"],
				mark: "failed",
				until: start + 5000,
				reason: "131047",
			});
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "failed", reason: "131047" },
			]);
		});

		it("says of a reply that the vendor refused it for good, once", async () => {
			const id = await begins();
			const refused = {
				...{ conversationId: id, channel: "telegram", account: "1" },
				...{ deliveryKey: "reply|2", seq: 2, at: start + 5000 },
			};
			await world.store.reach.refuse({ ...refused, reason: "unreachable" });
			await world.store.reach.refuse({ ...refused, reason: "invalid" });
			expect(await world.store.reach.marksOf(id)).toEqual([
				{ seq: 2, mark: "failed", at: start + 5000, reason: "unreachable" },
			]);
			await world.store.reach.mark({
				...telegram,
				messageIds: [],
				mark: "read",
				until: start + 9000,
			});
			expect(await world.store.reach.marksOf(id)).toMatchObject([
				{ seq: 2, mark: "failed" },
			]);
		});

		it("ignores marks of messages and conversations it does not know", async () => {
			const id = await begins();
			const unknown = { ...telegram, externalId: "9" };
			const read = { mark: "read", until: start } as const;
			const { reach } = world.store;
			await reach.mark({ ...unknown, ...read, messageIds: ["x"] });
			await reach.set({ ...unknown, state: "blocked", at: start });
			expect(await reach.marksOf(id)).toEqual([]);
			expect((await reach.of(id)).state).toBe("ok");
			await keep(id, 2, ["a"]);
			await reach.mark({ ...unknown, ...read, messageIds: ["a"] });
			await reach.mark({ ...telegram, ...read, messageIds: ["x"] });
			expect(await reach.marksOf(id)).toMatchObject([{ seq: 2, mark: "sent" }]);
		});

		it("is closed by who blocks us and open again when they come back", async () => {
			const id = await begins();
			const stateOf = async () => (await world.store.reach.of(id)).state;
			expect(await stateOf()).toBe("ok");
			await world.store.reach.set({ ...telegram, state: "blocked", at: start });
			expect(await stateOf()).toBe("blocked");
			await world.store.reach.set({ ...telegram, state: "ok", at: start + 1 });
			expect(await stateOf()).toBe("ok");
		});

		it("knows when the shopper was last heard", async () => {
			const id = await begins(start);
			await begins(start + 60_000);
			world.clock = start + 90_000;
			await world.store.receive({
				channel: "telegram",
				account: "1",
				externalId: "opened|1",
				conversation: { kind: "known", id },
				input: { kind: "opened", at: start + 90_000 },
			});
			expect((await world.store.reach.of(id)).lastHeardAt).toBe(start + 60_000);
			await world.store.openConversation(webchat("web"));
			expect((await world.store.reach.of("web")).lastHeardAt).toBeNull();
		});
	});
}
