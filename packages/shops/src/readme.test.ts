import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDemoShop } from "@shopbell/demo-shop";
import { expect, it } from "vitest";
import { createDemoConnector, systemPorts } from "./index.js";

it("the program in the README prints what it says", async () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
	const dataFolder = mkdtempSync(join(tmpdir(), "shops-readme-"));
	const said: unknown[] = [];
	const parts = {
		startDemoShop: () => startDemoShop({ dataFolder }),
		createDemoConnector,
		systemPorts,
		console: { log: (text: unknown) => said.push(text) },
	};
	const program = Object.getPrototypeOf(async () => undefined).constructor(
		...Object.keys(parts),
		code.replaceAll(/^import .*$/gm, ""),
	) as (...given: unknown[]) => Promise<void>;
	await program(...Object.values(parts));
	rmSync(dataFolder, { recursive: true, force: true });
	expect(said).toEqual(["on-the-way"]);
});
