import { describe, expect, it } from "vitest";
import type { TranscriptEntry } from "../../port/transcript.js";
import type { CreateSubject } from "../store-subject.js";
import { arrival, reply, turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

/** One turn of a conversation at a time, in order, under a lease. */
export function describeTurns(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("turns", () => {
		it("gives out the inputs of a conversation one at a time and in order", async () => {
			await world.store.receive(arrival("m1", "one"));
			await world.store.receive(arrival("m2", "two"));
			const first = await world.claimed();
			expect(
				await world.store.claim({ workerId: "other", leaseMs: 1000 }),
			).toBeUndefined();
			await world.store.commit(first, turnOf(first));
			expect((await world.claimed()).input).toMatchObject({ text: "two" });
		});

		it("tells listeners of this process the new lines as they are written down", async () => {
			const heard: TranscriptEntry[] = [];
			world.store.subscribe(({ entries = [] }) => heard.push(...entries));
			await world.store.receive(arrival("m1", "one"));
			const claim = await world.claimed();
			await world.store.commit(
				claim,
				turnOf(claim, { replies: [reply("first"), reply("second")] }),
			);
			const written = await world.store.transcript(claim.conversation.id);
			expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3]);
			expect(JSON.parse(JSON.stringify(heard))).toEqual(written);
		});

		it("works on two conversations side by side", async () => {
			await world.store.receive(arrival("m1", "one", "chat-1"));
			await world.store.receive(arrival("m2", "two", "chat-2"));
			const [a, b] = [await world.claimed(), await world.claimed()];
			expect(a.conversation.id).not.toBe(b.conversation.id);
		});

		it("gives workers that ask at the same moment a conversation each", async () => {
			for (const chat of ["chat-1", "chat-2", "chat-3"])
				await world.store.receive(arrival(chat, "hello", chat));
			const claims = await Promise.all(
				Array.from({ length: 4 }, () =>
					world.store.claim({ workerId: "w", leaseMs: 10_000 }),
				),
			);
			expect(claims.map((claim) => claim?.conversation.id).sort()).toEqual([
				"conversation-1",
				"conversation-2",
				"conversation-3",
				undefined,
			]);
		});

		it("refuses the commit of a worker whose lease another has taken over", async () => {
			await world.store.receive(arrival("m1"));
			const slow = await world.claimed();
			world.clock += 20_000;
			const quick = await world.claimed();
			expect(
				await world.store.commit(
					slow,
					turnOf(slow, { replies: [reply("late")] }),
				),
			).toEqual({ kind: "lost" });
			expect(
				await world.store.commit(
					quick,
					turnOf(quick, { replies: [reply("in time")] }),
				),
			).toMatchObject({ kind: "committed" });
			const replies = (await world.store.transcript("conversation-1")).filter(
				({ content }) => content.kind === "reply",
			);
			expect(replies).toHaveLength(1);
		});

		it("sets an input aside after three failures and goes on with the next", async () => {
			await world.store.receive(arrival("m1", "poison"));
			await world.store.receive(arrival("m2", "fine"));
			const outcomes: string[] = [];
			for (let n = 0; n < 3; n += 1) {
				outcomes.push(await world.store.fail(await world.claimed(), "throws"));
				world.clock += 1000;
			}
			expect(outcomes).toEqual(["retry", "retry", "dead"]);
			expect((await world.claimed()).input).toMatchObject({ text: "fine" });
		});
	});
}
