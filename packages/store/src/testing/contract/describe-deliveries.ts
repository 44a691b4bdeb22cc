import { describe, expect, it } from "vitest";
import type { CreateSubject } from "../store-subject.js";
import { arrival, reply, turnOf } from "./samples.js";
import { useStore } from "./use-store.js";

const lease = { workerId: "w", leaseMs: 1000 };

/** What has to be done outside goes out in order and is never repeated blindly. */
export function describeDeliveries(createSubject: CreateSubject): void {
	const world = useStore(createSubject);

	describe("deliveries", () => {
		async function said(...texts: string[]): Promise<void> {
			await world.store.receive(arrival(`m${world.clock}`));
			const claim = await world.claimed();
			await world.store.commit(
				claim,
				turnOf(claim, { replies: texts.map((text) => reply(text)) }),
			);
		}

		it("go out in order, one at a time", async () => {
			await said("first", "second");
			const first = await world.store.claimDelivery(lease);
			expect(first?.work).toMatchObject({ message: { markdown: "first" } });
			expect(await world.store.claimDelivery(lease)).toBeUndefined();
			if (first) await world.store.settleDelivery(first, { kind: "delivered" });
			const second = await world.store.claimDelivery(lease);
			expect(second?.work).toMatchObject({ message: { markdown: "second" } });
		});

		it("wait until the time a retry was put off to, and nothing overtakes them", async () => {
			await said("first", "second");
			const first = await world.store.claimDelivery(lease);
			if (first)
				await world.store.settleDelivery(first, {
					kind: "retry",
					retryAt: world.clock + 5000,
					reason: "429",
				});
			expect(await world.store.claimDelivery(lease)).toBeUndefined();
			world.clock += 5000;
			const again = await world.store.claimDelivery(lease);
			expect(again).toMatchObject({
				attempts: 1,
				key: first?.key,
				work: { message: { markdown: "first" } },
			});
		});

		it("that are put off hide none behind them, however many", async () => {
			const later = world.clock + 60_000;
			for (let n = 0; n < 210; n += 1) {
				await world.store.receive(arrival(`m${n}`, "hi", `chat-${n}`));
				const claim = await world.claimed();
				await world.store.commit(
					claim,
					turnOf(claim, { replies: [reply(String(n)), reply("behind")] }),
				);
				if (n === 209) break;
				const delivery = await world.store.claimDelivery(lease);
				if (delivery)
					await world.store.settleDelivery(delivery, {
						kind: "retry",
						retryAt: later,
						reason: "down",
					});
			}
			const next = await world.store.claimDelivery(lease);
			expect(next?.work).toMatchObject({ message: { markdown: "209" } });
			expect(await world.store.claimDelivery(lease)).toBeUndefined();
		});

		it("become unknown, not repeated, when the process ended while sending", async () => {
			await said("only");
			await world.store.claimDelivery(lease);
			await world.reopen();
			expect(await world.store.claimDelivery(lease)).toBeUndefined();
		});

		it("of the bot are void once the conversation has changed hands", async () => {
			await said("bot speaks");
			await world.store.receive(arrival("m-later"));
			const claim = await world.claimed();
			await world.store.commit(
				claim,
				turnOf(claim, { state: { ...claim.conversation.state, fence: 1 } }),
			);
			expect(await world.store.claimDelivery(lease)).toMatchObject({
				isVoid: true,
			});
		});
	});
}
