// Bundles the bench (TypeScript) and runs it in a fresh process.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
const outfile = `${root}node_modules/.cache/shopbell/bench-ablation.mjs`;
mkdirSync(`${root}node_modules/.cache/shopbell`, { recursive: true });
await build({
	entryPoints: [`${folder}bench-ablation.ts`],
	bundle: true,
	platform: "node",
	format: "esm",
	outfile,
	conditions: ["shopbell-source"],
	// The YAML library asks for built-in modules by require.
	banner: {
		js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
	},
	logLevel: "error",
});
const { status } = spawnSync(
	process.execPath,
	[outfile, ...process.argv.slice(2)],
	{
		stdio: "inherit",
	},
);
process.exit(status ?? 1);
