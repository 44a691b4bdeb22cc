import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles a bench (TypeScript) that starts the built bot, and runs it with this process's arguments;
 * ends with its exit code. Libraries and packages stay outside, as built. The bundle lies two folders
 * below the root, as its sources' helpers do: they find the workspace from where they are.
 */
export async function runBesideBuild(entry) {
	const outfile = `${root}test/output/${basename(entry.pathname, ".ts")}.mjs`;
	mkdirSync(`${root}test/output`, { recursive: true });
	await build({
		entryPoints: [fileURLToPath(entry)],
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
}
