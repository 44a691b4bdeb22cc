// Bundles what the pages load into dist/assets: the search with the library's own core, and the style sheet.
// Fails when the scripts grow beyond their budget.
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const assets = join(here, "dist/assets");
/** Most bytes after gzip of all scripts of a page with its search. */
const budget = 40 * 1024;

const { outputFiles } = await build({
	absWorkingDir: here,
	entryPoints: [
		"src/browser/page.ts",
		"src/browser/search-worker.ts",
		"src/browser/choose-language.ts",
		"src/style/help-centre.css",
	],
	outdir: assets,
	entryNames: "[name]",
	bundle: true,
	minify: true,
	write: false,
	format: "iife",
	conditions: ["shopbell-source"],
	target: ["es2022", "safari16.4"],
	charset: "utf8",
	legalComments: "none",
	logLevel: "warning",
});
mkdirSync(assets, { recursive: true });
let scripts = 0;
for (const { path, contents } of outputFiles) {
	const { byteLength } = gzipSync(contents, { level: 9 });
	if (path.endsWith(".js")) scripts += byteLength;
	console.log(
		`${path.slice(assets.length + 1)} ${(byteLength / 1024).toFixed(1)} KB gzip`,
	);
	// Appears whole: tests may read while another build writes.
	const part = `${path}.${process.pid}`;
	writeFileSync(part, contents);
	renameSync(part, path);
	rmSync(part, { force: true });
}
if (scripts > budget) {
	console.error(
		"The scripts of the help centre are heavier than their budget.",
	);
	process.exitCode = 1;
}
