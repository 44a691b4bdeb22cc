// What tests need of the machine: installed where that is possible, named where it is not.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Looks for a program with `find`; where it is missing, installs Debian's `packages` as root. What is
 * then still missing ends continuous integration with `line`; anywhere else its tests are skipped.
 */
export function ensureProgram({ name, find, packages, line }) {
	const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
	if (!find() && canInstall) {
		console.log(`Installing ${name} for the tests …`);
		const run = (...args) =>
			spawnSync("apt-get", args, {
				stdio: ["ignore", "ignore", "inherit"],
				env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			}).status === 0;
		run("update", "-q");
		run("install", "-y", "-q", "--no-install-recommends", ...packages);
	}
	if (find()) return;
	if (process.env.CI) {
		console.error(line);
		process.exit(1);
	}
	console.warn(`${line} They are skipped now.`);
}
