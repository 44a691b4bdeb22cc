import { describe, expect, it } from "vitest";
import type { ClaimedTurn, TurnCommit } from "../../port/turns.js";
import type { CreateSubject } from "../store-subject.js";
import { arrival, reply, turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

/** An arrival has its turn once and in order, whether it is done at once or claimed. */
export function describeTurnsAtOnce(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	const answer = (claimed: ClaimedTurn): TurnCommit =>
		turnOf(claimed, {
			replies: [reply(`to ${textOf(claimed)}`)],
			deliverReplies: false,
		});

	/** What the lines say, after whatever was left to workers is done. */
	const readLines = async (): Promise<readonly string[]> => {
		for (;;) {
			const claim = await world.store.claim({ workerId: "w", leaseMs: 10_000 });
			if (!claim) break;
			await world.store.commit(claim, answer(claim));
		}
		return (await world.store.transcript("conversation-1")).map(
			({ content }) =>
				content.kind === "shopper"
					? content.message.text
					: content.message.markdown,
		);
	};

	describe("turns at once", () => {
		it("answer each message once, in order", async () => {
			world.store.takeTurnsAtOnce(answer);
			for (const text of ["one", "two", "two", "three"])
				await world.store.receive(arrival(text, text));
			const lines = await readLines();
			expect(lines.filter((line) => line.startsWith("to "))).toEqual([
				"to one",
				"to two",
				"to three",
			]);
			expect(new Set(lines).size).toBe(6);
		});

		it("answer each of many that arrive together once", async () => {
			world.store.takeTurnsAtOnce(answer);
			await Promise.all(
				Array.from({ length: 20 }, (_, n) =>
					world.store.receive(arrival(`m${n % 10}`, `m${n % 10}`)),
				),
			);
			const lines = await readLines();
			const said = lines.filter((line) => !line.startsWith("to "));
			expect(said).toHaveLength(10);
			expect(lines.filter((line) => line.startsWith("to "))).toEqual(
				said.map((line) => `to ${line}`),
			);
		});

		it("see what the turn before them has left behind", async () => {
			const seen: number[] = [];
			world.store.takeTurnsAtOnce((claimed) => {
				const { state } = claimed.conversation;
				seen.push(state.fence);
				return turnOf(claimed, { state: { ...state, fence: state.fence + 1 } });
			});
			await world.store.receive(arrival("m1"));
			await readLines();
			await world.store.receive(arrival("m2"));
			await readLines();
			const conversation = await world.store.conversation("conversation-1");
			expect(seen).toEqual(seen.map((_, n) => n));
			expect(conversation?.state.fence).toBe(seen.length);
		});

		it("leave a message to workers where they fail or stop", async () => {
			world.store.takeTurnsAtOnce(() => {
				throw new Error("broken");
			});
			await world.store.receive(arrival("m1", "one"));
			expect((await world.claimed()).attempts).toBe(0);
			world.clock += 20_000;
			const stop = world.store.takeTurnsAtOnce(answer);
			stop();
			await world.store.receive(arrival("m2", "two"));
			expect(await readLines()).toEqual(["one", "two", "to one", "to two"]);
		});
	});
}

function textOf({ input }: ClaimedTurn): string {
	return input.kind === "message" ? input.text : input.kind;
}
