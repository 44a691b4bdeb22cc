import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
	applyDecision,
	defaultQueuePolicy,
	openingAt,
	planQueue,
} from "./index.js";

it("the program in the README prints what it says", () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
	const says = /```text\n([\s\S]*?)```/.exec(readme)?.[1];
	let said = "";
	const parts = {
		applyDecision,
		defaultQueuePolicy,
		openingAt,
		planQueue,
		console: {
			log: (line: string) => {
				said += `${line}\n`;
			},
		},
	};
	new Function(...Object.keys(parts), code.replaceAll(/^import .*$/gm, ""))(
		...Object.values(parts),
	);
	expect(said).toBe(says);
});
