// Bundles the bench (TypeScript) and runs it in a fresh process.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
const outfile = `${root}node_modules/.cache/shopbell/bench-growth.mjs`;
mkdirSync(`${root}node_modules/.cache/shopbell`, { recursive: true });
await build({
	entryPoints: [`${folder}bench-growth.ts`],
	bundle: true,
	platform: "node",
	format: "esm",
	outfile,
	conditions: ["shopbell-source"],
	logLevel: "error",
});
const { status } = spawnSync(
	process.execPath,
	["--expose-gc", outfile, ...process.argv.slice(2)],
	{
		stdio: "inherit",
	},
);
process.exit(status ?? 1);
