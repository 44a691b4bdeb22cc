import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { arrival, reply, turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

const boss = { id: "boss", name: "Boss" };

/** What the operator sees and decides. */
export function describeOperations(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	async function dieOf(externalId: string): Promise<void> {
		await world.store.receive(arrival(externalId, "poison"));
		for (let n = 0; n < 3; n += 1) {
			await world.store.fail(await world.claimed(), "throws");
			world.clock += 1000;
		}
	}

	/** A message of which nobody knows whether it arrived. */
	async function loseDelivery(): Promise<void> {
		await world.store.receive(arrival("m1"));
		const claim = await world.claimed();
		await world.store.commit(claim, turnOf(claim, { replies: [reply("hi")] }));
		const delivery = await world.store.claimDelivery(lease);
		if (!delivery) throw new Error("nothing to deliver");
		await world.store.settleDelivery(delivery, {
			kind: "unknown",
			reason: "reset",
		});
	}

	const lease = { workerId: "w", leaseMs: 1000 };

	describe("dead letters", () => {
		it("are listed with what failed, and tried again before what came later", async () => {
			await dieOf("m1");
			await world.store.receive(arrival("m2", "later"));
			const [letter] = await world.store.operations.deadLetters({ limit: 10 });
			expect(letter).toMatchObject({
				conversationId: "conversation-1",
				channel: "telegram",
				seq: 1,
				at: 1_000_000,
				attempts: 3,
				reason: "throws",
				input: { kind: "message", text: "poison" },
			});
			const id = letter?.id ?? 0;
			const { operations } = world.store;
			expect(await operations.replayDeadLetter(id, boss)).toBe(true);
			expect(await operations.replayDeadLetter(id, boss)).toBe(false);
			expect(await world.claimed()).toMatchObject({
				attempts: 0,
				input: { text: "poison" },
			});
			expect(
				await world.store.desk.audit({ since: 0, limit: 10 }),
			).toMatchObject([
				{ actor: boss, action: "dead-letter.replay", detail: { input: id } },
			]);
		});

		it("that were dropped are gone, and their message is a duplicate still", async () => {
			await dieOf("m1");
			const { operations } = world.store;
			const [letter] = await operations.deadLetters({ limit: 1 });
			expect(await operations.dropDeadLetter(letter?.id ?? 0, boss)).toBe(true);
			expect(await operations.deadLetters({ limit: 1 })).toEqual([]);
			expect(await world.store.receive(arrival("m1"))).toMatchObject({
				kind: "duplicate",
			});
			expect(await world.store.claim(lease)).toBeUndefined();
		});
	});

	describe("deliveries that nobody knows of", () => {
		it("are listed, also by conversation", async () => {
			await loseDelivery();
			const { operations } = world.store;
			const [found] = await operations.unknownDeliveries({
				limit: 10,
				conversationId: "conversation-1",
			});
			expect(found).toMatchObject({
				conversationId: "conversation-1",
				channel: "telegram",
				seq: 2,
				at: 1_000_000,
				attempts: 1,
				reason: "reset",
			});
			expect(
				await operations.unknownDeliveries({
					limit: 10,
					conversationId: "another",
				}),
			).toEqual([]);
		});

		it("are sent again only when somebody says so, once", async () => {
			await loseDelivery();
			const { operations } = world.store;
			expect(await world.store.claimDelivery(lease)).toBeUndefined();
			const [found] = await operations.unknownDeliveries({ limit: 1 });
			const settle = () =>
				operations.settleUnknown(found?.id ?? 0, "resend", boss);
			expect(await settle()).toBe(true);
			expect(await settle()).toBe(false);
			expect(await world.store.claimDelivery(lease)).toMatchObject({
				key: "conversation-1|2",
				attempts: 1,
			});
		});

		it.each(["arrived", "given-up"] as const)(
			"are done when somebody says %s",
			async (settlement) => {
				await loseDelivery();
				const { operations } = world.store;
				const [found] = await operations.unknownDeliveries({ limit: 1 });
				await operations.settleUnknown(found?.id ?? 0, settlement, boss);
				expect(await operations.unknownDeliveries({ limit: 1 })).toEqual([]);
				expect(await world.store.claimDelivery(lease)).toBeUndefined();
				expect(
					await world.store.desk.audit({ since: 0, limit: 10 }),
				).toMatchObject([
					{ action: "delivery.settle-unknown", detail: { settlement } },
				]);
			},
		);
	});

	it("counts what waits", async () => {
		await dieOf("m1");
		await world.store.receive(arrival("m2"));
		const claim = await world.claimed();
		await world.store.commit(
			claim,
			turnOf(claim, {
				replies: [reply("one"), reply("two")],
				timers: [
					{ kind: "set", timer: "queue-patience", token: "t", dueAt: 5 },
				],
			}),
		);
		await world.store.receive(arrival("m3"));
		world.clock += 700;
		expect(await world.store.operations.counts()).toEqual({
			inboxPending: 1,
			inboxDead: 1,
			oldestPendingMs: 700,
			outboxPending: 2,
			outboxUnknown: 0,
			callsOpen: 0,
			timersDue: 1,
			lettersPending: 0,
		});
	});
}
