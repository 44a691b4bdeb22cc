// Before the tests: finds the browser, installs it where that is possible, and says what to do where it is not.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium } from "./find-chromium.mjs";

if (!findChromium()) {
	const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
	if (canInstall) {
		console.log("Installing Chromium for the browser tests …");
		const run = (...args) =>
			spawnSync("apt-get", args, {
				stdio: ["ignore", "ignore", "inherit"],
				env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			}).status === 0;
		run("update", "-q");
		run(
			"install",
			"-y",
			"-q",
			"--no-install-recommends",
			"chromium",
			"fonts-dejavu-core",
		);
	}
}
if (!findChromium()) {
	const line =
		"The browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH.";
	if (process.env.CI) {
		console.error(line);
		process.exit(1);
	}
	console.warn(`${line} They are skipped now.`);
}
