import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../port/broadcast.js";
import type { CreateSubject } from "../store-subject.js";
import { useStore } from "./use-store.js";

const anna = { id: "anna", name: "Anna" };

/** Signs of life, presence, and words among processes. */
export function describeProcesses(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("processes", () => {
		it("know themselves among those that live", async () => {
			await world.store.processes.beat();
			const alive = await world.store.processes.alive();
			expect(alive.map(({ id }) => id)).toEqual([world.store.processes.id]);
		});
	});

	describe("presence", () => {
		const lostAt = async () => (await world.store.desk.agent("anna"))?.lostAt;

		it("lasts from the first connection to the end of the last", async () => {
			const { desk } = world.store;
			await desk.connected(anna);
			expect(await lostAt()).toBeNull();
			world.clock += 5;
			await desk.disconnected("anna");
			expect(await lostAt()).toBe(world.clock);
			await desk.connected(anna);
			expect(await lostAt()).toBeNull();
		});

		it("does not outlive its process", async () => {
			await world.store.desk.connected(anna);
			await world.reopen();
			world.clock += 30_000;
			await world.store.desk.disconnectAll();
			expect(await lostAt()).not.toBeNull();
		});

		it("of somebody who is still there is not ended by the sign of life", async () => {
			await world.store.desk.connected(anna);
			world.clock += 10_000;
			await world.store.processes.beat();
			world.clock += 15_000;
			await world.store.processes.beat();
			expect(await lostAt()).toBeNull();
		});
	});

	describe("a broadcast", () => {
		it("reaches those of this process who listen to the topic, after the call", async () => {
			const heard: JsonValue[] = [];
			const { broadcast } = world.store;
			const stop = broadcast.listen("signs", (payload) => heard.push(payload));
			broadcast.listen("other", (payload) => heard.push(payload));
			broadcast.tell("signs", { typing: true });
			expect(heard).toEqual([]);
			await expect.poll(() => heard).toEqual([{ typing: true }]);
			stop();
			broadcast.tell("signs", 2);
			broadcast.tell("other", 3);
			await expect.poll(() => heard).toEqual([{ typing: true }, 3]);
		});

		it("of more than seven kilobytes is dropped", async () => {
			const heard: JsonValue[] = [];
			const { broadcast } = world.store;
			broadcast.listen("signs", (payload) => heard.push(payload));
			broadcast.tell("signs", "x".repeat(8000));
			broadcast.tell("signs", "small");
			await expect.poll(() => heard).toEqual(["small"]);
		});
	});
}
