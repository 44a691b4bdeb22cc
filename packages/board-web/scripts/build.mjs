import { copyFile, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

await rm(here("dist"), { recursive: true, force: true });
await mkdir(here("dist"), { recursive: true });
await build({
	entryPoints: {
		board: here("src/main.tsx"),
	},
	outdir: here("dist"),
	bundle: true,
	minify: true,
	format: "iife",
	target: ["es2022"],
	jsx: "automatic",
	jsxImportSource: "preact",
	legalComments: "none",
	logLevel: "warning",
});
await build({
	entryPoints: [here("src/styles/board.css")],
	outfile: here("dist/board.css"),
	bundle: true,
	minify: true,
	target: ["chrome123", "firefox120", "safari17.5"],
	logLevel: "warning",
});
await copyFile(here("src/index.html"), here("dist/index.html"));
