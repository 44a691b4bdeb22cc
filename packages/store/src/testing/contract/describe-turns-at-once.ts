import { beforeEach, describe, expect, it } from "vitest";
import type { Arrival, StoreChange } from "../../port/store.js";
import type { ClaimedTurn, TurnCommit } from "../../port/turns.js";
import type { CreateSubject } from "../store-subject.js";
import { arrival, reply, turnOf, webchat } from "./samples.js";
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

	const claim = () => world.store.claim({ workerId: "w", leaseMs: 10_000 });

	/** A message in a web chat that is open. */
	const said = (externalId: string, text = externalId): Arrival => ({
		...arrival(externalId, text),
		conversation: { kind: "known", id: "c1" },
	});

	describe("turns at once", () => {
		beforeEach(() => world.store.openConversation(webchat("c1")));

		it("are on disk with their message, and nothing is left to claim", async () => {
			world.store.takeTurnsAtOnce(answer);
			const receipt = await world.store.receive(said("m1"));
			expect(receipt).toMatchObject({
				kind: "accepted",
				entry: { seq: 1 },
				turned: { version: 2, claimed: { attempts: 0 } },
			});
			await world.reopen();
			expect(await claim()).toBeUndefined();
			expect((await world.store.conversation("c1"))?.version).toBe(2);
			expect(
				(await world.store.transcript("c1")).map(({ content }) => content.kind),
			).toEqual(["shopper", "reply"]);
		});

		it("tell listeners both lines at once, and no worker", async () => {
			const changes: StoreChange[] = [];
			world.store.subscribe((change) => changes.push(change));
			world.store.takeTurnsAtOnce(answer);
			await world.store.receive(said("m1"));
			expect(changes).toHaveLength(1);
			expect(changes[0]?.entries?.map(({ seq }) => seq)).toEqual([1, 2]);
		});

		it("leave behind what claimed ones do", async () => {
			world.store.takeTurnsAtOnce((claimed) =>
				turnOf(claimed, {
					replies: [reply("answer")],
					timers: [
						{ kind: "set", timer: "burst", token: "t", dueAt: world.clock },
					],
					deskCommands: [{ kind: "withdraw", handoffId: "c1.1" }],
					calls: [
						{
							action: "order.status",
							arguments: {},
							idempotencyKey: "c1|1",
							attempt: 1,
						} as never,
					],
					events: [{ kind: "missed" } as never],
				}),
			);
			await world.store.receive(said("m1"));
			expect(await world.store.operations.counts()).toMatchObject({
				inboxPending: 0,
			});
			const deliver = () =>
				world.store.claimDelivery({ workerId: "w", leaseMs: 10_000 });
			const deliveries = [await deliver(), await deliver()];
			expect(deliveries.map((one) => one?.work.target).sort()).toEqual([
				"channel",
				"desk",
			]);
			expect(
				deliveries.find((one) => one?.work.target === "channel")?.work,
			).toMatchObject({ seq: 2 });
			expect(
				await world.store.claimCall({ workerId: "w", leaseMs: 1000 }),
			).toBeDefined();
			expect(await world.store.fireTimers()).toMatchObject({ fired: 1 });
		});

		it("wait for an input that came before", async () => {
			await world.store.receive(said("m1", "one"));
			world.store.takeTurnsAtOnce(answer);
			expect(await world.store.receive(said("m2", "two"))).not.toHaveProperty(
				"turned",
			);
			expect((await claim())?.input).toMatchObject({ text: "one" });
		});

		it("go on when an input was set aside", async () => {
			await world.store.receive(said("m1", "one"));
			await world.store.fail(await world.claimed(), "broken");
			world.clock += 1000;
			await world.store.fail(await world.claimed(), "broken");
			world.clock += 1000;
			await world.store.fail(await world.claimed(), "broken");
			world.store.takeTurnsAtOnce(answer);
			expect(await world.store.receive(said("m2"))).toHaveProperty("turned");
		});

		it("of a repeat are none", async () => {
			world.store.takeTurnsAtOnce(answer);
			await world.store.receive(said("m1"));
			expect(await world.store.receive(said("m1"))).toMatchObject({
				kind: "duplicate",
				entry: { seq: 1 },
			});
			expect(await world.store.transcript("c1")).toHaveLength(2);
			expect((await world.store.conversation("c1"))?.version).toBe(2);
			expect(await world.store.receive(said("m2"))).toHaveProperty("turned");
		});

		it("count among the claims of their conversation", async () => {
			await world.store.receive(said("m1"));
			const before = await world.claimed();
			await world.store.commit(before, turnOf(before));
			const stop = world.store.takeTurnsAtOnce(answer);
			const receipt = await world.store.receive(said("m2"));
			stop();
			await world.store.receive(said("m3"));
			const after = await world.claimed();
			const token =
				receipt.kind === "accepted" ? receipt.turned?.token : undefined;
			expect(token).toBeGreaterThan(before.token);
			expect(after.token).toBeGreaterThan(token ?? Number.NaN);
			expect(after.conversation.version).toBe(3);
		});

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
