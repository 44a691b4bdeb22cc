import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkspace, root, type SourceFile } from "./workspace.js";

const packages = readWorkspace();
const byName = new Map(packages.map((item) => [item.name, item]));

/** Libraries that several packages may use, with the reason. */
const commonLibraries = new Set([
	// Checks whatever comes from outside; every border has one.
	"zod",
	// Draws both pages.
	"preact",
	"@preact/signals",
]);

describe("layers", () => {
	it("are declared by every package", () => {
		for (const { name, layer } of packages) expect(layer, name).toBeDefined();
	});

	it("import downwards only", () => {
		const wrong = packages.flatMap((from) =>
			from.files.flatMap((file) =>
				file.imports.flatMap(({ specifier, isType }) => {
					const to = byName.get(specifier.split("/").slice(0, 2).join("/"));
					if (!to || to === from) return [];
					// Pages are made of the same parts and know the rest by the shape of the wire alone.
					if (from.layer === "browser")
						return isType || to.layer === "browser"
							? []
							: [`${file.path} imports ${specifier}`];
					if (to.layer === "browser" || file.isTest) return [];
					return Number(to.layer) < Number(from.layer)
						? []
						: [`${file.path} imports ${specifier}`];
				}),
			),
		);
		expect(wrong).toEqual([]);
	});

	it("import other packages by what they export, never by file", () => {
		const wrong = packages.flatMap(({ files }) =>
			files.flatMap((file) =>
				file.imports
					.filter(
						({ specifier }) =>
							/^@shopbell\/[^/]+\/(src|dist)\//.test(specifier) ||
							/^(\.\.\/)+packages\//.test(specifier),
					)
					.map(({ specifier }) => `${file.path} imports ${specifier}`),
			),
		);
		expect(wrong).toEqual([]);
	});
});

describe("libraries", () => {
	it("have one owner each", () => {
		const owners = new Map<string, string[]>();
		for (const { name, owns } of packages) {
			for (const library of owns)
				owners.set(library, [...(owners.get(library) ?? []), name]);
		}
		expect([...owners].filter(([, names]) => names.length > 1)).toEqual([]);
	});

	it("are used by their owner only", () => {
		const owner = new Map(
			packages.flatMap(({ name, owns }) =>
				owns.map((library) => [library, name] as const),
			),
		);
		const wrong = packages.flatMap(({ name, files }) =>
			files.flatMap((file) =>
				file.imports.flatMap(({ specifier, isType }) => {
					const library = toLibrary(specifier);
					if (
						library === undefined ||
						isType ||
						file.isTest ||
						commonLibraries.has(library)
					)
						return [];
					return owner.get(library) === name
						? []
						: [
								`${file.path} uses ${library} of ${owner.get(library) ?? "nobody"}`,
							];
				}),
			),
		);
		expect(wrong).toEqual([]);
	});

	it("of a vendor stay in the folder of that vendor", () => {
		const wrong = packages.flatMap(({ files }) =>
			files
				.filter(
					({ imports, path }) =>
						imports.some(({ specifier }) =>
							specifier.startsWith("botbuilder"),
						) && !path.includes("/botframework/"),
				)
				.map(({ path }) => path),
		);
		expect(wrong).toEqual([]);
	});
});

describe("the core", () => {
	it("touches neither Node nor the clock nor chance outside its subpath for Node", () => {
		const core = packages
			.filter(
				({ name }) =>
					name === "@shopbell/knowledge" || name === "@shopbell/conversation",
			)
			.flatMap(({ files }) => files)
			.filter(
				({ path, isTest }) =>
					!isTest && !path.includes("/node/") && !path.endsWith("/node.ts"),
			);
		const wrong = core.flatMap((file) => [
			...file.imports
				.filter(({ specifier }) => specifier.startsWith("node:"))
				.map(({ specifier }) => `${file.path} imports ${specifier}`),
			...(/\bDate\.now\(|\bMath\.random\(|\bprocess\.|\bnew Date\(\)/.test(
				withoutComments(file.text),
			)
				? [`${file.path} reads clock, chance or process`]
				: []),
		]);
		expect(wrong).toEqual([]);
	});
});

describe("files", () => {
	const sources = packages.flatMap(({ files }) => files);

	it("have at most 400 lines", () => {
		const long = sources
			.filter(({ text, isTest }) => !isTest && text.split("\n").length > 401)
			.map(({ path }) => path);
		expect(long).toEqual([]);
	});

	it("have names that explain themselves", () => {
		const vague = sources
			.filter(({ path }) =>
				/(^|\/)(utils?|helpers?|common|shared|misc|types|errors)(\/|\.tsx?$)/.test(
					path,
				),
			)
			.map(({ path }) => path);
		expect(vague).toEqual([]);
	});

	it("are not imported by way of the package's own barrel", () => {
		const wrong = sources
			.filter(
				({ imports, path, isTest }) =>
					!path.endsWith("/src/index.ts") &&
					!isTest &&
					imports.some(({ specifier }) =>
						/^(\.\.?\/)+index\.js$/.test(specifier),
					),
			)
			.map(({ path }) => path);
		expect(wrong).toEqual([]);
	});

	it("never export everything of another file", () => {
		const wrong = sources
			.filter(({ text }) => /^export \*/m.test(text))
			.map(({ path }) => path);
		expect(wrong).toEqual([]);
	});

	it("do not import one another in a circle", () => {
		expect(findCycles(sources)).toEqual([]);
	});

	it("leave nothing to do and use no any", () => {
		const wrong = sources.flatMap(({ path, text }) =>
			/\bTODO\b|\bFIXME\b|: any\b|<any>|as any\b/.test(withoutStrings(text))
				? [path]
				: [],
		);
		expect(wrong).toEqual([]);
	});
});

describe("the top level", () => {
	it("holds what it is meant to hold", () => {
		const known = new Set([
			...["packages", "knowledge-base", "bots", "examples", "test"],
			...[
				"package.json",
				"package-lock.json",
				"turbo.json",
				"tsconfig.json",
				"tsconfig.base.json",
				"biome.json",
				"vitest.config.ts",
			],
			...[
				"README.md",
				"ARCHITECTURE.md",
				"GLOSSARY.md",
				"CONTRIBUTING.md",
				"CHANGELOG.md",
				"LICENSE",
			],
		]);
		const ignored = new Set(["node_modules", "data", "dist"]);
		const extra = readdirSync(root).filter(
			(name) => !name.startsWith(".") && !known.has(name) && !ignored.has(name),
		);
		expect(extra).toEqual([]);
		for (const name of known)
			expect(existsSync(join(root, name)), name).toBe(true);
	});

	it("has a lockfile without addresses", () => {
		expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(
			/"resolved": "https?:/,
		);
	});
});

function toLibrary(specifier: string): string | undefined {
	if (/^(\.|node:|@shopbell\/)/.test(specifier)) return undefined;
	const parts = specifier.split("/");
	return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
}

function withoutComments(text: string): string {
	return text
		.replaceAll(/\/\*[\s\S]*?\*\//g, "")
		.replaceAll(/^\s*\/\/.*$/gm, "");
}

function withoutStrings(text: string): string {
	return text.replaceAll(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g, '""');
}

function findCycles(files: readonly SourceFile[]): readonly string[] {
	const known = new Set(files.map(({ path }) => path));
	const edges = new Map(
		files.map(({ path, imports }) => [
			path,
			imports.flatMap(({ specifier }) => {
				if (!specifier.startsWith(".")) return [];
				const base = join(dirname(path), specifier).replace(/\.js$/, "");
				return [`${base}.ts`, `${base}.tsx`].filter((target) =>
					known.has(target),
				);
			}),
		]),
	);
	const done = new Set<string>();
	const cycles: string[] = [];
	const walk = (path: string, trail: readonly string[]): void => {
		if (trail.includes(path)) {
			cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
			return;
		}
		if (done.has(path)) return;
		for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
		done.add(path);
	};
	for (const path of edges.keys()) walk(path, []);
	return cycles;
}
