// Bundles the bench (TypeScript) and runs it from two folders below the root, as its sources' helpers expect.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../../", import.meta.url));
const outfile = `${root}test/output/bench-processes.mjs`;
mkdirSync(`${root}test/output`, { recursive: true });
await build({
	entryPoints: [`${folder}bench-processes.ts`],
	bundle: true,
	packages: "external",
	platform: "node",
	format: "esm",
	outfile,
	logLevel: "error",
});
const { status } = spawnSync(
	process.execPath,
	[outfile, ...process.argv.slice(2)],
	{ stdio: "inherit", cwd: root },
);
process.exit(status ?? 1);
