import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { arrival } from "./samples.js";
import { useStore } from "./use-store.js";

/** Arrivals are taken once, in order, and stay. */
export function describeIntake(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("intake", () => {
		it("takes each external id once and answers a repeat with the first entry", async () => {
			const first = await world.store.receive(arrival("m1"));
			const again = await world.store.receive(arrival("m1", "changed text"));
			expect(first).toMatchObject({ kind: "accepted", entry: { seq: 1 } });
			expect(again).toMatchObject({
				kind: "duplicate",
				entry: { seq: 1, content: { message: { text: "where is my parcel" } } },
			});
			expect(await world.store.transcript("conversation-1")).toHaveLength(1);
		});

		it("numbers a hundred simultaneous messages without gaps", async () => {
			const receipts = await Promise.all(
				Array.from({ length: 100 }, (_, n) =>
					world.store.receive(arrival(`m${n}`)),
				),
			);
			const ids = new Set(
				receipts.map((receipt) =>
					receipt.kind === "accepted" ? receipt.conversationId : "",
				),
			);
			expect(ids.size).toBe(1);
			const entries = await world.store.transcript([...ids][0] ?? "");
			expect(entries.map(({ seq }) => seq)).toEqual(
				Array.from({ length: 100 }, (_, n) => n + 1),
			);
		});

		it("says when a conversation is not known", async () => {
			const receipt = await world.store.receive({
				...arrival("m1"),
				conversation: { kind: "known", id: "nobody" },
			});
			expect(receipt).toEqual({ kind: "unknown-conversation" });
		});

		it("keeps what was acknowledged when the file is opened again", async () => {
			await world.store.receive(arrival("m1"));
			await world.reopen();
			expect((await world.claimed()).input).toMatchObject({
				text: "where is my parcel",
			});
		});
	});
}
