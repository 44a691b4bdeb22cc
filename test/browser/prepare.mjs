// Before the tests: finds the browser, installs it where that is possible, and says what to do where it is not.
import { ensureProgram } from "../ensure-program.mjs";
import { findChromium } from "./find-chromium.mjs";

ensureProgram({
	name: "Chromium",
	find: findChromium,
	packages: ["chromium", "fonts-dejavu-core"],
	line: "The browser tests need Chromium: apt-get install chromium, or set CHROMIUM_PATH.",
});
