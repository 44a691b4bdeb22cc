import { expect, it } from "vitest";
import { proveOwnership } from "./ownership-model.js";

it("keeps one owner whatever happens in whatever order, on the real store", async () => {
	const lines: string[] = [];
	const { broken } = await proveOwnership({
		runs: 150,
		seed: 1,
		onTranscript: (line) => lines.push(line),
	});
	expect([...broken, ...(broken.length > 0 ? lines : [])]).toEqual([]);
});
