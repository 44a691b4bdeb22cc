import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../proof-root.js";

let built: Promise<string> | undefined;

/**
 * Bundles the process under test from the sources of the workspace, with the watched store in
 * place of the real one; answers the file, made once in a process and removed when that ends.
 */
export function buildSubject(): Promise<string> {
	built ??= bundle();
	return built;
}

async function bundle(): Promise<string> {
	const folder = join(root, "test/prove/delivery/subject");
	const outFolder = join(root, "node_modules/.cache/shopbell");
	// A name of its own: several runs at a time do not write over one another's.
	const outfile = join(outFolder, `delivery-subject-${process.pid}.mjs`);
	mkdirSync(outFolder, { recursive: true });
	process.once("exit", () => rmSync(outfile, { force: true }));
	await build({
		entryPoints: [join(folder, "subject-main.ts")],
		bundle: true,
		platform: "node",
		format: "esm",
		outfile,
		conditions: ["shopbell-source"],
		external: ["libsql", "botbuilder", "restify", "pg-native"],
		banner: {
			js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
		},
		logLevel: "error",
		plugins: [
			{
				name: "watched-store",
				setup({ onResolve }) {
					onResolve({ filter: /^@shopbell\/store$/ }, ({ importer }) =>
						importer.startsWith(join(root, "packages/runtime/"))
							? { path: join(folder, "watched-store.ts") }
							: undefined,
					);
				},
			},
		],
	});
	return outfile;
}
