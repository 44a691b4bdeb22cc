import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { arrival, turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

/** Timers come back as inputs. */
export function describeTimers(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("timers", () => {
		it("come back as inputs when due, once, and can be replaced and cleared", async () => {
			await world.store.receive(arrival("m1"));
			const claim = await world.claimed();
			await world.store.commit(
				claim,
				turnOf(claim, {
					timers: [
						{
							kind: "set",
							timer: "queue-patience",
							token: "old",
							dueAt: world.clock + 10,
						},
						{
							kind: "set",
							timer: "queue-patience",
							token: "new",
							dueAt: world.clock + 20,
						},
						{
							kind: "set",
							timer: "rating-expiry",
							token: "x",
							dueAt: world.clock + 5,
						},
						{ kind: "clear", timer: "rating-expiry" },
					],
				}),
			);
			expect(await world.store.fireTimers()).toEqual({
				fired: 0,
				nextDueAt: world.clock + 20,
			});
			world.clock += 20;
			expect(await world.store.fireTimers()).toEqual({
				fired: 1,
				nextDueAt: null,
			});
			expect((await world.claimed()).input).toMatchObject({
				kind: "timer",
				token: "new",
			});
		});
	});
}
