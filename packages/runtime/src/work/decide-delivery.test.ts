import { webchatCapabilities } from "@shopbell/channels/webchat";
import { describe, expect, it } from "vitest";
import { decideDelivery, toRetryMs } from "./decide-delivery.js";

const keyed = { capabilities: { ...webchatCapabilities, hasSendKeys: true } };
const unkeyed = {
	capabilities: { ...webchatCapabilities, hasSendKeys: false },
};

describe("deciding what becomes of a delivery", () => {
	it("repeats what nobody knows only where a key makes the repeat harmless", () => {
		const outcome = { kind: "unknown", reason: "no answer" } as const;
		const at = { attempts: 0, createdAt: 0, now: 1000 };
		expect(decideDelivery(outcome, { channel: keyed, ...at }).kind).toBe(
			"retry",
		);
		expect(decideDelivery(outcome, { channel: unkeyed, ...at })).toEqual(
			outcome,
		);
	});

	it("does not come back before the channel said", () => {
		const outcome = { kind: "retry", afterMs: 90_000, reason: "429" } as const;
		for (const attempts of [0, 3, 40])
			expect(
				decideDelivery(outcome, {
					channel: unkeyed,
					attempts,
					createdAt: 0,
					now: 0,
				}),
			).toMatchObject({ kind: "retry", retryAt: 90_000 });
	});

	it("gives up what could not be sent for a day, and says why", () => {
		const outcome = { kind: "retry", afterMs: 1000, reason: "429" } as const;
		const at = { channel: unkeyed, attempts: 9, createdAt: 0 };
		expect(decideDelivery(outcome, { ...at, now: 23 * 3_600_000 }).kind).toBe(
			"retry",
		);
		expect(decideDelivery(outcome, { ...at, now: 25 * 3_600_000 })).toEqual({
			kind: "rejected",
			code: "too-late",
			reason: "too late: 429",
		});
	});

	it("waits longer after each failure, and never longer than a minute and a quarter", () => {
		const waits = Array.from({ length: 200 }, (_, attempts) =>
			toRetryMs(attempts, () => 0.5),
		);
		expect(waits.slice(0, 4)).toEqual([500, 1000, 2000, 4000]);
		expect(Math.max(...waits)).toBe(60_000);
		expect(toRetryMs(200, () => 1)).toBe(75_000);
	});
});
