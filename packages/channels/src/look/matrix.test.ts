import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { toCapabilityMatrix } from "./index.js";

it("is what the README shows", () => {
	const readme = readFileSync(
		new URL("../../README.md", import.meta.url),
		"utf8",
	);
	expect(readme).toContain(toCapabilityMatrix());
});
