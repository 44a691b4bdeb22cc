import { describe, expect, it } from "vitest";
import type { Answer } from "../api/request.js";
import type { SayRequest } from "../wire/answering.js";
import { createOutbox } from "./outbox.js";

const settle = () => new Promise((done) => setTimeout(done));

function createSender(answers: Answer<object>[]) {
	const said: SayRequest[] = [];
	const collisions: string[] = [];
	const outbox = createOutbox({
		api: {
			say: async (_handoffId, message) => {
				said.push(message);
				return answers.shift() ?? { kind: "ok", body: {} };
			},
		},
		onRefused: () => undefined,
		onCollided: (handoffId) => collisions.push(handoffId),
	});
	return { outbox, said, collisions };
}

const seenLess: Answer<object> = {
	kind: "refused",
	status: 409,
	code: "seen-less",
	details: {},
	retryAfterSeconds: null,
};

describe("messages on their way", () => {
	it("wait when a colleague was quicker, and go without the guard when they are sent all the same", async () => {
		const { outbox, said, collisions } = createSender([seenLess]);
		outbox.add("h", "Mine", 7);
		await settle();
		expect(collisions).toEqual(["h"]);
		expect(outbox.list.value.map(({ state }) => state)).toEqual(["collided"]);
		outbox.retry(outbox.list.value[0]?.id ?? "", "h");
		await settle();
		expect(said.map(({ lastSeq }) => lastSeq)).toEqual([7, undefined]);
		expect(new Set(said.map(({ id }) => id)).size).toBe(1);
	});

	it("take their files along", async () => {
		const { outbox, said } = createSender([]);
		const attachments = [{ file: "1.pdf", name: "invoice.pdf" }];
		outbox.add("h", "", 1, attachments);
		await settle();
		expect(said).toMatchObject([{ text: "", attachments }]);
	});

	it("do not hold up the ones after them", async () => {
		const { outbox, said } = createSender([seenLess]);
		outbox.add("h", "First", 1);
		outbox.add("h", "Second", 1);
		await settle();
		expect(said.map(({ text }) => text)).toEqual(["First", "Second"]);
	});
});
