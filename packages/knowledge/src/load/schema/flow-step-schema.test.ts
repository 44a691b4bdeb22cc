import { describe, expect, it } from "vitest";
import { flowStepSchema, stepKinds } from "./flow-step-schema.js";
import { toJsonSchemas } from "./json-schemas.js";

describe("the schema of flows", () => {
	it("explains every step and shows an example of it that is right", () => {
		for (const option of flowStepSchema.options) {
			const { description, examples = [] } = option.meta() ?? {};
			const kind = option.shape.do.value;
			expect(description, kind).toBeTruthy();
			expect((examples as unknown[]).length, kind).toBeGreaterThan(0);
			for (const example of examples as unknown[])
				expect(option.safeParse(example).success, kind).toBe(true);
		}
		expect(stepKinds).toHaveLength(11);
	});

	it("takes every action of a shop but those that only the desk may have done", () => {
		const takes = (action: string) =>
			flowStepSchema.safeParse({
				do: "call",
				action,
				result: "a",
				else: "person",
			}).success;
		expect(takes("refund.request")).toBe(true);
		expect(takes("voucher.create")).toBe(false);
	});

	it("carries the examples to editors", () => {
		const text = JSON.stringify(toJsonSchemas(["en"])["flow.schema.json"]);
		for (const kind of stepKinds) expect(text).toContain(`{"do":"${kind}"`);
	});
});
