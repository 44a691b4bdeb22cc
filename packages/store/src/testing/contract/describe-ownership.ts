import type { ContextPack } from "@shopbell/conversation";
import { beforeEach, describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { arrival, packOf, turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

/** A handoff has one owner. */
export function describeOwnership(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("handoffs", () => {
		const pack = (): ContextPack =>
			packOf("conversation-1", world.clock, { channel: "telegram", asked: [] });
		const anna = { id: "a", name: "Anna" };
		const boris = { id: "b", name: "Boris" };

		beforeEach(async () => {
			await world.store.receive(arrival("m1"));
			const claim = await world.claimed();
			await world.store.commit(claim, turnOf(claim));
			await world.store.handoffs.open(pack());
			await world.store.handoffs.open(pack());
		});

		it("are acknowledged once however often they are opened", async () => {
			const claim = await world.claimed();
			expect(claim.input).toMatchObject({
				kind: "desk",
				signal: { kind: "acknowledged" },
			});
			await world.store.commit(claim, turnOf(claim));
			expect(
				await world.store.claim({ workerId: "w", leaseMs: 1 }),
			).toBeUndefined();
		});

		it("go to exactly one of fifty agents who accept at once", async () => {
			const outcomes = await Promise.all(
				Array.from({ length: 50 }, (_, n) =>
					world.store.handoffs.accept("conversation-1.1", {
						id: `agent-${n}`,
						name: `Agent ${n}`,
					}),
				),
			);
			expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
			expect(outcomes.filter(({ kind }) => kind === "taken")).toHaveLength(49);
		});

		it("let only the agent who has them speak and end them", async () => {
			await world.store.handoffs.accept("conversation-1.1", anna);
			expect(
				await world.store.handoffs.say("conversation-1.1", boris, {
					id: "1",
					text: "hi",
				}),
			).toEqual({ kind: "not-yours" });
			expect(
				await world.store.handoffs.say("conversation-1.1", anna, {
					id: "1",
					text: "hi",
				}),
			).toEqual({ kind: "done" });
			expect(
				await world.store.handoffs.resolve("conversation-1.1", anna),
			).toEqual({
				kind: "done",
			});
			expect(
				await world.store.handoffs.say("conversation-1.1", anna, {
					id: "2",
					text: "?",
				}),
			).toEqual({ kind: "gone" });
		});
	});
}
