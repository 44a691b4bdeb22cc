import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
	createIdentity,
	createMemoryRecords,
	systemIdentityPorts,
} from "./index.js";

it("the program in the README prints what it says", async () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
	const parts = {
		randomBytes,
		createIdentity,
		createMemoryRecords,
		systemIdentityPorts,
	};
	const said: unknown[] = [];
	const program = Object.getPrototypeOf(async () => undefined).constructor(
		...Object.keys(parts),
		"console",
		code.replaceAll(/^import .*$/gm, ""),
	) as (...given: unknown[]) => Promise<void>;
	await program(...Object.values(parts), {
		log: (text: unknown) => said.push(text),
	});
	expect(said).toEqual(["proven"]);
});
