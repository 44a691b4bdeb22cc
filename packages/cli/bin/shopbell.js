#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as modules from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, "../dist/run-cli.js");
const root = join(here, "../../..");

if (!existsSync(entry)) {
	const isCheckout =
		existsSync(join(here, "../src")) && existsSync(join(root, "turbo.json"));
	const turbo = join(root, "node_modules/turbo/bin/turbo");
	if (!isCheckout || !existsSync(turbo)) {
		console.error(
			isCheckout
				? "shopbell is not built and its tools are not installed.\n    Run 'npm ci' in the checkout first"
				: "shopbell is not complete: dist/ is missing.\n    Install @shopbell/cli again",
		);
		process.exit(2);
	}
	console.error("Building shopbell once …");
	// The build's own words go to the error output: the result of a command stays clean.
	const build = spawnSync(
		process.execPath,
		[
			turbo,
			"run",
			"build",
			"--filter=@shopbell/cli",
			"--output-logs=errors-only",
		],
		{ cwd: root, stdio: ["ignore", 2, 2] },
	);
	if (build.status !== 0) {
		console.error(
			"shopbell could not be built.\n    Mend what the build says above, then try again",
		);
		process.exit(2);
	}
}

// Node 22 and later remember what modules were compiled to.
modules.enableCompileCache?.();
const { runCli } = await import(entry);
process.exitCode = await runCli({ argv: process.argv.slice(2) });
