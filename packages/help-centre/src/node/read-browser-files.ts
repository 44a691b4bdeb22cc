import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { HelpCentreError } from "../help-centre-error.js";
import type { BrowserFiles } from "../site/build-help-centre.js";

/** Where the package's build puts them, seen from the sources and from what is built alike. */
const folder = new URL("../../dist/assets/", import.meta.url);

const names = {
	style: "help-centre.css",
	page: "page.js",
	worker: "search-worker.js",
	language: "choose-language.js",
} as const satisfies Record<keyof BrowserFiles, string>;

/** Reads scripts and style sheet of the pages. Throws `HelpCentreError` `not-built` when the package is not built. */
export async function readBrowserFiles(): Promise<BrowserFiles> {
	const read = (name: string) =>
		readFile(fileURLToPath(new URL(name, folder)), "utf8");
	try {
		const [style, page, worker, language] = await Promise.all([
			read(names.style),
			read(names.page),
			read(names.worker),
			read(names.language),
		]);
		return { style, page, worker, language };
	} catch (cause) {
		throw new HelpCentreError({
			code: "not-built",
			message: "The scripts of the help centre are not built",
			fix: "Run 'npm run build' in the checkout first",
			cause,
		});
	}
}
