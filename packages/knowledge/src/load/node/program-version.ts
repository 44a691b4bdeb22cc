import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * Tells builds of this library apart: what one has learnt or read, another may learn or
 * read otherwise. The version of the package, and when this build of it was made.
 */
export function programVersion(): string {
	const built = statSync(fileURLToPath(import.meta.url)).mtimeMs;
	return `${packageVersion()} ${built}`;
}

/** Bundled into another program, the package has no description of its own. */
function packageVersion(): string {
	try {
		const file = new URL("../../../package.json", import.meta.url);
		return (JSON.parse(readFileSync(file, "utf8")) as { version: string })
			.version;
	} catch {
		return "bundled";
	}
}
