// Builds what the server hands out: dist/widget.js (the button), dist/widget/*.js (the panel
// and one file per language, fetched when they are needed) and dist/demo (the demo shop).
// Fails when a script grows beyond its budget.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const here = join(dirname(fileURLToPath(import.meta.url)), "..");
const dist = join(here, "dist");

/** Most bytes after gzip. */
const budget = { loader: 4 * 1024, all: 35 * 1024 };

/** Style sheets become minified text. */
const cssAsText = {
	name: "css-as-text",
	setup({ onLoad }) {
		onLoad({ filter: /\.css$/ }, async ({ path }) => {
			const { code } = await transform(readFileSync(path, "utf8"), {
				loader: "css",
				minify: true,
			});
			return { contents: code.trim(), loader: "text" };
		});
	},
};

const options = {
	absWorkingDir: here,
	bundle: true,
	minify: true,
	target: ["es2022", "safari16.4"],
	charset: "utf8",
	legalComments: "none",
	jsx: "automatic",
	jsxImportSource: "preact",
	plugins: [cssAsText],
	logLevel: "warning",
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

await build({
	...options,
	entryPoints: { widget: "src/embed/widget.ts" },
	outdir: dist,
	format: "iife",
});
await build({
	...options,
	entryPoints: { panel: "src/panel/mount-panel.tsx" },
	outdir: join(dist, "widget"),
	chunkNames: "[name]-[hash]",
	format: "esm",
	splitting: true,
});
cpSync(join(here, "demo"), join(dist, "demo"), { recursive: true });

const sizeOf = (path) => gzipSync(readFileSync(path), { level: 9 }).byteLength;
const loader = sizeOf(join(dist, "widget.js"));
const parts = readdirSync(join(dist, "widget")).map((name) => ({
	name,
	bytes: sizeOf(join(dist, "widget", name)),
}));
const all = parts.reduce((sum, { bytes }) => sum + bytes, loader);
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(`widget.js ${kb(loader)} gzip (at most ${kb(budget.loader)})`);
for (const { name, bytes } of parts)
	console.log(`  widget/${name} ${kb(bytes)}`);
console.log(`all ${kb(all)} gzip (at most ${kb(budget.all)})`);
if (loader > budget.loader || all > budget.all) {
	console.error("The widget is heavier than its budget.");
	process.exitCode = 1;
}
