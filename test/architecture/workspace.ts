import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** A package of the workspace as the rules see it. */
export interface WorkspacePackage {
	readonly folder: string;
	readonly name: string;
	readonly layer: number | "browser" | undefined;
	readonly owns: readonly string[];
	readonly dependencies: readonly string[];
	readonly files: readonly SourceFile[];
}

export interface SourceFile {
	/** Relative to the root. */
	readonly path: string;
	readonly text: string;
	readonly isTest: boolean;
	readonly imports: readonly {
		readonly specifier: string;
		readonly isType: boolean;
	}[];
}

interface Manifest {
	readonly name: string;
	readonly layer?: number | "browser";
	readonly owns?: readonly string[];
	readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every package under `packages` and `bots` with its sources. */
export function readWorkspace(): readonly WorkspacePackage[] {
	return ["packages", "bots"].flatMap((group) =>
		readdirSync(join(root, group))
			.filter((name) => existsSync(join(root, group, name, "package.json")))
			.map((name) => {
				const folder = join(group, name);
				const manifest = JSON.parse(
					readFileSync(join(root, folder, "package.json"), "utf8"),
				) as Manifest;
				return {
					folder,
					name: manifest.name,
					layer: manifest.layer,
					owns: manifest.owns ?? [],
					dependencies: Object.keys(manifest.dependencies ?? {}),
					files: listSources(join(root, folder, "src")).map(readSource),
				};
			}),
	);
}

function listSources(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		if (statSync(path).isDirectory())
			return name === "generated" ? [] : listSources(path);
		return /\.tsx?$/.test(name) ? [path] : [];
	});
}

function readSource(path: string): SourceFile {
	const text = readFileSync(path, "utf8");
	const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "");
	const imports = [
		...code.matchAll(
			/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm,
		),
	].map(([, type, specifier]) => ({
		specifier: specifier ?? "",
		isType: type !== undefined,
	}));
	return {
		path: relative(root, path),
		text,
		isTest: /\.test\.tsx?$/.test(path) || path.includes("/testing/"),
		imports,
	};
}
