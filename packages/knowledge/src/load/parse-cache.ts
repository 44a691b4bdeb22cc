import type { SourceFile } from "./source-file.js";
import { type ParsedFile, parseYaml } from "./yaml/parse-yaml.js";

/** Remembers what files were parsed to, so that reading a folder again costs only what changed. */
export interface ParseCache {
	parse(file: SourceFile): ParsedFile;
	/** A value derived from one parsed file and the shop; kept as long as both are the same objects. */
	derive<T>(parsed: ParsedFile, context: object, create: () => T): T;
	/** Forgets files that are not among these. */
	keepOnly(paths: ReadonlySet<string>): void;
}

/** Empty cache; give the same one to each `createKnowledgeBase` of one folder. */
export function createParseCache(): ParseCache {
	const entries = new Map<
		string,
		{ text: string; unreadable?: string; parsed: ParsedFile }
	>();
	const derived = new WeakMap<
		ParsedFile,
		{ context: object; value: unknown }
	>();
	return {
		parse(file) {
			const entry = entries.get(file.path);
			if (
				entry !== undefined &&
				entry.text === file.text &&
				entry.unreadable === file.unreadable
			)
				return entry.parsed;
			const parsed = parseYaml(file);
			entries.set(file.path, { ...file, parsed });
			return parsed;
		},
		derive<T>(parsed: ParsedFile, context: object, create: () => T): T {
			const known = derived.get(parsed);
			if (known?.context === context) return known.value as T;
			const value = create();
			derived.set(parsed, { context, value });
			return value;
		},
		keepOnly(paths) {
			for (const path of entries.keys())
				if (!paths.has(path)) entries.delete(path);
		},
	};
}
