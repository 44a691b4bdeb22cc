import type { ActionCall } from "@shopbell/conversation";
import { describe, expect, it } from "vitest";
import type { ClaimedCall } from "../../port/calls.js";
import type { StoreChange } from "../../port/store.js";
import type { Claim, CommitOutcome } from "../../port/turns.js";
import type { CreateSubject } from "../store-subject.js";
import { turnOf, webchat } from "./samples.js";
import { useStore } from "./use-store.js";

/** Calls of a conversation follow one another, and their answers are inputs. */
export function describeCalls(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	const callOf = (
		conversationId: string,
		n: number,
		attempt = 1,
	): ActionCall => ({
		action: "order.lookup",
		input: { order: "10233" },
		idempotencyKey: `${conversationId}.f1.${n}`,
		attempt,
		conversationId,
		locale: "en",
		customer: null,
		answerBy: world.clock + 20_000,
	});

	const lease = { workerId: "w", leaseMs: 10_000 };

	const nextTurn = (): Promise<Claim | undefined> => world.store.claim(lease);

	async function claimed(): Promise<ClaimedCall> {
		const call = await world.store.claimCall(lease);
		if (!call) throw new Error("no call is open");
		return call;
	}

	async function arrive(id: string, text: string): Promise<void> {
		if (!(await world.store.conversation(id)))
			await world.store.openConversation(webchat(id));
		await world.store.receive({
			channel: "webchat",
			account: "default",
			externalId: `${id}|${text}`,
			conversation: { kind: "known", id },
			input: { kind: "message", at: world.clock, text },
		});
	}

	/** Commits a turn that wants these calls done. */
	async function finish(
		claim: Claim | undefined,
		...calls: readonly ActionCall[]
	): Promise<CommitOutcome> {
		if (!claim) throw new Error("nothing waits");
		return world.store.commit(claim, turnOf(claim, { calls }));
	}

	async function ask(
		id: string,
		...calls: readonly ActionCall[]
	): Promise<void> {
		await arrive(id, `${calls[0]?.idempotencyKey} ${calls[0]?.attempt}`);
		await finish(await nextTurn(), ...calls);
	}

	const found = { kind: "ok", value: { status: "shipped" } } as const;

	describe("a call", () => {
		it("is there with the turn that asked for it, and after a restart", async () => {
			await ask("a", callOf("a", 1));
			await world.reopen();
			expect((await claimed()).call).toEqual(callOf("a", 1));
		});

		it("is not there when the turn that asked for it came too late", async () => {
			await arrive("a", "where is it");
			const slow = await nextTurn();
			world.clock += 10_000;
			await finish(await nextTurn());
			expect(await finish(slow, callOf("a", 1))).toEqual({ kind: "lost" });
			expect(await world.store.claimCall(lease)).toBeUndefined();
		});

		it("is open once, however often its turn asks for the same attempt", async () => {
			await ask("a", callOf("a", 1), callOf("a", 1));
			await world.store.settleCall(await claimed(), found);
			expect(await world.store.claimCall(lease)).toBeUndefined();
		});

		it("wakes those who listen when it is asked for and when it is answered", async () => {
			const changes: StoreChange["kind"][] = [];
			world.store.subscribe(({ kind }) => changes.push(kind));
			await ask("a", callOf("a", 1));
			expect(changes).toContain("calls");
			changes.length = 0;
			await world.store.settleCall(await claimed(), found);
			expect(changes).toEqual(["inbox"]);
		});

		it("is given to one worker, and to another when the first does not come back", async () => {
			await ask("a", callOf("a", 1));
			await claimed();
			expect(await world.store.claimCall(lease)).toBeUndefined();
			world.clock += 10_000;
			expect(await claimed()).toMatchObject({ call: { attempt: 1 } });
		});

		it("waits for the earlier one of its conversation and for no other's", async () => {
			await ask("a", callOf("a", 1));
			await ask("a", callOf("a", 1, 2));
			await ask("b", callOf("b", 1));
			const first = await claimed();
			const other = await claimed();
			expect([first.call.idempotencyKey, other.call.idempotencyKey]).toEqual([
				"a.f1.1",
				"b.f1.1",
			]);
			expect(await world.store.claimCall(lease)).toBeUndefined();
			await world.store.settleCall(first, { kind: "unavailable" });
			expect((await claimed()).call).toMatchObject({
				conversationId: "a",
				attempt: 2,
			});
		});

		it("goes to one each of workers that ask at the same moment", async () => {
			for (const id of ["a", "b", "c"]) await ask(id, callOf(id, 1));
			const calls = await Promise.all(
				Array.from({ length: 4 }, () => world.store.claimCall(lease)),
			);
			expect(calls.map((call) => call?.conversationId).sort()).toEqual([
				"a",
				"b",
				"c",
				undefined,
			]);
		});
	});

	describe("the answer to a call", () => {
		it("is an input of the conversation, once, however often it is given", async () => {
			await ask("a", callOf("a", 1));
			const slow = await claimed();
			world.clock += 10_000;
			const quick = await claimed();
			await world.store.settleCall(quick, found);
			await world.store.settleCall(slow, { kind: "unavailable" });
			const claim = await nextTurn();
			expect(claim?.input).toEqual({
				kind: "action-result",
				at: world.clock,
				key: "a.f1.1",
				outcome: found,
			});
			await finish(claim);
			expect(await nextTurn()).toBeUndefined();
			expect(await world.store.claimCall(lease)).toBeUndefined();
		});

		it("outlives a restart, and the call does not", async () => {
			await ask("a", callOf("a", 1));
			await world.store.settleCall(await claimed(), found);
			await world.reopen();
			expect(await world.store.claimCall(lease)).toBeUndefined();
			expect((await nextTurn())?.input).toMatchObject({ key: "a.f1.1" });
		});

		it("to a repeated attempt is an input of its own", async () => {
			await ask("a", callOf("a", 1));
			await world.store.settleCall(await claimed(), { kind: "unavailable" });
			await finish(await nextTurn());
			await ask("a", callOf("a", 1, 2));
			await world.store.settleCall(await claimed(), found);
			expect((await nextTurn())?.input).toMatchObject({
				key: "a.f1.1",
				outcome: found,
			});
		});
	});
}
