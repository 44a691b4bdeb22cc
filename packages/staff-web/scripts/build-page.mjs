import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const frame = new URL("../src/page.html", import.meta.url);

/**
 * Builds a page for staff into its package's `dist`: script, styles, icon, and the frame around
 * them. `folder` is the address of the package, `page` the page's path and the name of its style
 * sheet, `title` the name of its tab, `iconOf` the page whose icon it shows, itself by default.
 */
export async function buildPage({ folder, page, title, iconOf = page }) {
	const here = (path) => fileURLToPath(new URL(path, folder));
	await rm(here("dist"), { recursive: true, force: true });
	await mkdir(here("dist"), { recursive: true });
	await build({
		entryPoints: { [page]: here("src/main.tsx") },
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
		entryPoints: [here(`src/styles/${page}.css`)],
		outfile: here(`dist/${page}.css`),
		bundle: true,
		minify: true,
		target: ["chrome123", "firefox120", "safari17.5"],
		logLevel: "warning",
	});
	const html = await readFile(frame, "utf8");
	await writeFile(
		here("dist/index.html"),
		html
			.replaceAll("{page}", page)
			.replaceAll("{title}", title)
			.replaceAll("{iconOf}", iconOf),
	);
	if (iconOf === page)
		await copyFile(here("src/icon.svg"), here("dist/icon.svg"));
}
