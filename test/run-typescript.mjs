import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The root of the workspace, with a slash at its end. */
export const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * Bundles a program (TypeScript) with the sources of the workspace and runs it in a fresh
 * process with this one's arguments; ends with its exit code. A process of its own, so that
 * memory can be measured. `external` names libraries that cannot be bundled.
 */
export async function runTypeScript(
	entry,
	{ flags = [], env = {}, external = [] } = {},
) {
	const folder = `${root}node_modules/.cache/shopbell`;
	const outfile = `${folder}/${basename(entry.pathname, ".ts")}.mjs`;
	mkdirSync(folder, { recursive: true });
	await build({
		entryPoints: [fileURLToPath(entry)],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile,
		conditions: ["shopbell-source"],
		external,
		// The YAML library asks for built-in modules by require.
		banner: {
			js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
		},
		logLevel: "error",
	});
	const { status } = spawnSync(
		process.execPath,
		[...flags, outfile, ...process.argv.slice(2)],
		{ stdio: "inherit", env: { ...process.env, ...env } },
	);
	process.exit(status ?? 1);
}
