import { toContextPack } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { QueueSample } from "../../port/board.js";
import type { CreateSubject } from "../store-subject.js";
import { webchat } from "./samples.js";
import { useStore } from "./use-store.js";

const hourMs = 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 22, 8);
const anna = { id: "anna", name: "Anna" };

/** What the wall board draws. */
export function describeBoard(createSubject: CreateSubject): void {
	const world = useStore(createSubject, start);

	async function asks(id: string, at: number): Promise<string> {
		world.clock = at;
		const conversation = webchat(id);
		await world.store.openConversation(conversation);
		const handoffId = `${id}.1`;
		await world.store.handoffs.open(
			toContextPack(conversation.state, {
				id: handoffId,
				reason: "requested",
				articleId: null,
				at,
			}),
		);
		return handoffId;
	}

	const sample = (at: number, waiting: number): QueueSample => ({
		at,
		waiting,
		longestWaitMs: waiting * 1000,
		promisedMs: waiting === 0 ? null : 90_000,
		available: 2,
		open: 3,
	});

	describe("samples of the queue", () => {
		it("come back as they were kept, the first of each minute", async () => {
			const kept = [sample(start, 0), sample(start + 60_000, 4)];
			for (const one of kept) await world.store.board.keepSample(one);
			await world.store.board.keepSample(sample(start, 9));

			expect(await world.store.board.samples(start)).toEqual(kept);
			expect(await world.store.board.samples(start + 1)).toEqual(kept.slice(1));
		});

		it("are forgotten after ninety days", async () => {
			await world.store.board.keepSample(sample(start, 1));
			await world.store.board.keepSample(sample(start + 91 * 24 * hourMs, 1));
			expect(await world.store.board.samples(0)).toHaveLength(1);
		});
	});

	describe("handoffs on the board", () => {
		it("are counted by the hour as one by one", async () => {
			const offsets = [0, 1, 59, 60, 61, 125, 600].map((m) => m * 60_000);
			for (const [index, offset] of offsets.entries())
				await asks(`c${index}`, start + offset);

			const slowly = new Map<number, number>();
			for (const { requestedAt } of await world.store.board.handoffTimes(0)) {
				const at = Math.floor(requestedAt / hourMs) * hourMs;
				slowly.set(at, (slowly.get(at) ?? 0) + 1);
			}
			expect(await world.store.board.arrivals(0)).toEqual(
				[...slowly].map(([at, count]) => ({ at, count })),
			);
			expect(
				await world.store.board.arrivals(start + 60 * 60_000),
			).toHaveLength(3);
		});

		it("have the instants of what became of them", async () => {
			const taken = await asks("a", start);
			await asks("b", start + 1000);
			world.clock = start + 30_000;
			await world.store.handoffs.accept(taken, anna);
			world.clock = start + 90_000;
			await world.store.handoffs.resolve(taken, anna);

			expect(await world.store.board.handoffTimes(start)).toEqual([
				{
					requestedAt: start,
					acceptedAt: start + 30_000,
					closedAt: start + 90_000,
					status: "resolved",
				},
				{
					requestedAt: start + 1000,
					acceptedAt: null,
					closedAt: null,
					status: "waiting",
				},
			]);
		});
	});
}
