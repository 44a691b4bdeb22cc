import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { parseYaml } from "./parse-yaml.js";

const file = {
	path: "articles/returns.yaml",
	text: "id: returns\nen:\n  title: Returns\n  questions:\n    - can I send it back\n    - |\n      two\n      lines\n",
	modifiedAt: 0,
};

const paths = [["id"], ["en", "questions", 0], ["en", "questions", 1], ["pl"]];

/** Collects what nothing holds; weak references are let go of between tasks. */
async function collectGarbage(): Promise<void> {
	await new Promise((resolve) => setImmediate(resolve));
	setFlagsFromString("--expose-gc");
	(runInNewContext("gc") as () => void)();
}

describe("places of a file", () => {
	it("are the same when they were let go of meanwhile", async () => {
		const parsed = parseYaml(file);
		if (parsed.kind === "unparsed") throw new Error("the file is good");
		const { places } = parsed;
		const find = () =>
			paths.map((path) => [
				places.at(path),
				places.at(path, 5),
				places.key(path),
			]);
		const before = find();
		expect(before[1]?.[0]).toEqual({
			file: "articles/returns.yaml",
			line: 5,
			column: 7,
		});
		await collectGarbage();
		expect(find()).toEqual(before);
		await collectGarbage();
		expect(find()).toEqual(before);
	});
});
