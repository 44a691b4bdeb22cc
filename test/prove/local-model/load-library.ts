import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const name = "@huggingface/transformers";

/** Loads the library from its folder, and installs it there first where it is missing. */
export async function loadLibrary<Library>(folder: string): Promise<Library> {
	if (!existsSync(join(folder, "node_modules", name))) {
		process.stderr.write(`installing ${name}\n`);
		const { status } = spawnSync(
			"npm",
			// The scripts would fetch what only graphics cards need.
			["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
			{ cwd: folder, stdio: ["ignore", 2, 2] },
		);
		if (status !== 0) throw new Error(`${name} could not be installed`);
	}
	return (await import(
		pathToFileURL(join(folder, "transformers.mjs")).href
	)) as Library;
}
