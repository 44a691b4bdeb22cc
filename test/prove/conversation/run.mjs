// Bundles the proofs (TypeScript) and runs them in a fresh process.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
const outfile = `${root}node_modules/.cache/shopbell/prove-conversation.mjs`;
mkdirSync(`${root}node_modules/.cache/shopbell`, { recursive: true });
await build({
	entryPoints: [`${folder}prove-conversation.ts`],
	bundle: true,
	platform: "node",
	format: "esm",
	outfile,
	conditions: ["shopbell-source"],
	// Libraries stay where they are; only this repository's sources are bundled.
	packages: "bundle",
	banner: {
		js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
	},
	logLevel: "error",
});
const { status } = spawnSync(
	process.execPath,
	[outfile, ...process.argv.slice(2)],
	{ stdio: "inherit", env: { ...process.env, SHOPBELL_ROOT: root } },
);
process.exit(status ?? 1);
