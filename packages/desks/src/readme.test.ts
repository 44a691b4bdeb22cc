import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createDeskLine, createHandoffBook, systemClock } from "./index.js";
import { createMemoryRecords, createSamplePack } from "./testing/index.js";
import { createWebhookDesk } from "./webhook/index.js";

it("the program in the README prints what it says", async () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
	const said: unknown[] = [];
	const parts = {
		createDeskLine,
		createHandoffBook,
		systemClock,
		createMemoryRecords,
		createSamplePack,
		createWebhookDesk,
		console: { log: (text: unknown) => said.push(text) },
	};
	const program = Object.getPrototypeOf(async () => undefined).constructor(
		...Object.keys(parts),
		code.replaceAll(/^import .*$/gm, ""),
	) as (...given: unknown[]) => Promise<void>;
	await program(...Object.values(parts));
	expect(said).toEqual(["acknowledged"]);
});
