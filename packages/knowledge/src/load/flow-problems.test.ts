import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "./create-knowledge-base.js";
import { sampleFlow, sampleFlowFile } from "./testing/flow-mistakes.js";
import { sample } from "./testing/sample-files.js";

const read = (text: string) =>
	createKnowledgeBase(sample({ [sampleFlowFile]: text }));

describe("a flow", () => {
	it("is read with every default filled in", () => {
		const result = read(sampleFlow);
		expect(result.problems).toEqual([]);
		const flow =
			result.kind === "ready"
				? result.knowledgeBase.flows["returns.how-to"]
				: undefined;
		expect(flow).toMatchObject({
			expiresMinutes: 30,
			first: "ask-order",
			slots: {
				order: { type: "order-number", from: ["page_order"], reuse: true },
			},
			steps: {
				"ask-order": { kind: "ask", tries: 2, skip: null, next: "find" },
				find: { kind: "call", notFound: "person", unavailable: null },
			},
		});
	});

	it("reports mistakes of several steps and languages at once", () => {
		const { problems } = read(
			sampleFlow
				.replace("slot: order", "slot: ordre")
				.replace("{order} można", "{ordre} można")
				.replace("go: yes-you-can", "go: nope"),
		);
		expect(problems.map(({ code }) => code)).toEqual([
			"flow-slot-unused",
			"flow-slot-unknown",
			"flow-step-unknown",
			"flow-name-unknown",
		]);
	});

	it("wants every plural form of a language", () => {
		const { problems } = read(
			sampleFlow.replace(
				"Zamówienie {order}",
				"Do {return_days, plural, one {# dzień} other {# dnia}} {order}",
			),
		);
		expect(problems[0]?.message).toContain("lacks 'few', 'many'");
	});

	it("is missing a language with a warning only", () => {
		const result = read(sampleFlow.slice(0, sampleFlow.indexOf("pl:")));
		expect(result.kind).toBe("ready");
		expect(result.problems.map(({ code }) => code)).toEqual(["locale-missing"]);
	});
});
