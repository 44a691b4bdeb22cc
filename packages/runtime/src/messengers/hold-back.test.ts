import type { ChannelEvent } from "@shopbell/channels";
import { describe, expect, it } from "vitest";
import { createHoldBack } from "./hold-back.js";

function says(conversationId: string, n: number): ChannelEvent {
	return {
		kind: "arrival",
		account: "default",
		externalId: `${conversationId}-${n}`,
		conversationId,
		address: null,
		input: { kind: "message", at: 0, text: "hello" },
		message: { text: "hello" },
	};
}

const seen: ChannelEvent = {
	kind: "mark",
	account: "default",
	messageIds: [],
	conversationId: "flood",
	mark: "read",
	until: 1,
};

describe("what a vendor brings", () => {
	it("is taken up to sixty messages of a conversation in half a minute, and all of everybody else", async () => {
		const holdBack = createHoldBack();
		for (let n = 0; n < 60; n += 1)
			expect(await holdBack("telegram", [says("flood", n)])).toMatchObject({
				waitSeconds: 0,
			});
		const more = await holdBack("telegram", [
			says("flood", 60),
			says("calm", 0),
			seen,
		]);
		expect(more.events).toEqual([says("calm", 0), seen]);
		expect(more.waitSeconds).toBeGreaterThan(0);
		expect(more.waitSeconds).toBeLessThanOrEqual(30);
		expect(await holdBack("viber", [says("flood", 61)])).toMatchObject({
			waitSeconds: 0,
		});
	});

	it("is not counted when it could not be stored", async () => {
		const holdBack = createHoldBack();
		const batch = [says("flood", 0), seen, says("calm", 0)];
		for (let n = 0; n < 100; n += 1) {
			expect(await holdBack("telegram", batch)).toMatchObject({
				waitSeconds: 0,
			});
			await holdBack.giveBack("telegram", batch);
		}
	});

	it("is taken whole where one request has more of a conversation than that", async () => {
		const holdBack = createHoldBack();
		const batch = Array.from({ length: 100 }, (_, n) => says("flood", n));
		expect(await holdBack("whatsapp", batch)).toEqual({
			events: batch,
			waitSeconds: 0,
		});
		const next = await holdBack("whatsapp", [says("flood", 100)]);
		expect(next.events).toEqual([]);
		expect(next.waitSeconds).toBeGreaterThan(0);
	});
});
