import { describe, expect, it } from "vitest";
import type { Knowledge } from "./knowledge.js";
import { rememberUnderstanding } from "./remember-understanding.js";

type Understanding = ReturnType<Knowledge["understand"]>;

const start = () => {
	const asked: string[] = [];
	const understand = rememberUnderstanding((text, language) => {
		asked.push(`${language ?? "?"} ${text}`);
		return { text, language } as unknown as Understanding;
	});
	return { asked, understand };
};

describe("what was understood", () => {
	it("is worked out once for a text and a language", () => {
		const { asked, understand } = start();
		expect(understand("hi", "en")).toBe(understand("hi", "en"));
		expect(understand("hi", "pl")).not.toBe(understand("hi", "en"));
		expect(understand("Hi", "en")).toEqual({ text: "Hi", language: "en" });
		understand("hi");
		expect(asked).toEqual(["en hi", "pl hi", "en Hi", "? hi"]);
	});

	it("is worked out once where it means nothing", () => {
		let asked = 0;
		const find = rememberUnderstanding(() => {
			asked += 1;
			return undefined;
		});
		expect([find("hi"), find("hi")]).toEqual([undefined, undefined]);
		expect(asked).toBe(1);
	});

	it("is forgotten when a thousand other texts came later", () => {
		const { asked, understand } = start();
		understand("first");
		understand("second");
		for (let n = 0; n < 998; n++) understand(`text ${n}`);
		understand("first");
		understand("one more");
		understand("first");
		expect(asked.filter((text) => text === "? first")).toHaveLength(1);
		understand("second");
		expect(asked.filter((text) => text === "? second")).toHaveLength(2);
	});

	it("is not kept of long texts", () => {
		const { asked, understand } = start();
		const long = "a".repeat(201);
		understand(long);
		understand(long);
		expect(asked).toHaveLength(2);
	});
});
