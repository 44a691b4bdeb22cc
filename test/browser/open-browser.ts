import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const args = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** True when browser tests can run; without a browser they fail under CI and are skipped elsewhere. */
export const hasBrowser =
	findChromium() !== undefined || Boolean(process.env.CI);

/** Opens Chromium. Throws when there is none. */
export function openBrowser(): Promise<Browser> {
	const executablePath = findChromium();
	if (!executablePath)
		throw new Error(
			"There is no Chromium: apt-get install chromium, or set CHROMIUM_PATH.",
		);
	return chromium.launch({ executablePath, args });
}
