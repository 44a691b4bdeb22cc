// Bundles the bench (TypeScript) and runs it in a fresh process, so that memory can be measured.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
const outfile = `${root}node_modules/.cache/shopbell/bench-intents.mjs`;
mkdirSync(`${root}node_modules/.cache/shopbell`, { recursive: true });
await build({
	entryPoints: [`${folder}bench-intents.ts`],
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
		env: { ...process.env, SHOPBELL_PEERS: `${root}test/bench/peers/` },
	},
);
process.exit(status ?? 1);
