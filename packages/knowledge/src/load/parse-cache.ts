import type { KeptResults } from "./kept-results.js";
import type { Problem } from "./problem.js";
import type { ReadFile } from "./read/read-file.js";
import type { SourceFile } from "./source-file.js";
import { type ParsedFile, parseYaml } from "./yaml/parse-yaml.js";
import type { SourceMap } from "./yaml/source-map.js";

/** Remembers what files were read to, so that reading a folder again costs only what changed. */
export interface ParseCache {
	parse(file: SourceFile): ParsedFile;
	/** What a file was read to for a shop; `create` makes it where its text or what is known of the shop is another. */
	read<T>(
		file: SourceFile,
		shop: string,
		create: (parsed: ParsedFile) => ReadFile<T>,
	): ReadFile<T>;
	/** The same file as it was read before, so that its text is not held twice; the given one where it was not read. */
	known(file: SourceFile): SourceFile;
	/** Forgets files that are not among these. */
	keepOnly(paths: ReadonlySet<string>): void;
	/** Results of an earlier run of the program, if any are kept. */
	readonly kept?: KeptResults;
}

/** What is kept of a file that was read: its places are found anew when somebody asks. */
interface KeptRead {
	readonly data?: unknown;
	readonly problems: readonly Problem[];
	readonly hasPlaces: boolean;
}

/** Cache that begins with what is kept of earlier runs; give the same one to each `createKnowledgeBase` of one folder. */
export function createParseCache(kept?: KeptResults): ParseCache {
	const parsedFiles = new Map<
		string,
		{ file: SourceFile; parsed: ParsedFile }
	>();
	const readFiles = new Map<
		string,
		{ file: SourceFile; shop: string; read: ReadFile<unknown> }
	>();

	const parse = (file: SourceFile): ParsedFile => {
		const known = parsedFiles.get(file.path);
		if (known !== undefined && isSame(known.file, file)) return known.parsed;
		const parsed = parseYaml(file);
		parsedFiles.set(file.path, { file, parsed });
		return parsed;
	};

	/** Finds the places of a file anew when somebody asks. */
	const placesOf = (file: SourceFile): SourceMap => {
		let places: SourceMap | undefined;
		const found = (): SourceMap => {
			if (places === undefined) {
				const parsed = parse(file);
				if (parsed.kind === "unparsed")
					throw new Error(`${file.path} was readable and is not any more`);
				places = parsed.places;
			}
			return places;
		};
		return {
			at: (path, offset) => found().at(path, offset),
			key: (path) => found().key(path),
		};
	};

	return {
		parse,
		read<T>(
			file: SourceFile,
			shop: string,
			create: (parsed: ParsedFile) => ReadFile<T>,
		): ReadFile<T> {
			const known = readFiles.get(file.path);
			if (known?.shop === shop && isSame(known.file, file))
				return known.read as ReadFile<T>;
			const { path } = file;
			const key = ["file", path, file.text, shop];
			const keeps = file.unreadable === undefined ? kept : undefined;
			const earlier = keeps?.find(key) as KeptRead | undefined;
			const read: ReadFile<unknown> =
				earlier === undefined
					? create(parse(file))
					: {
							file: path,
							...(earlier.data === undefined ? {} : { data: earlier.data }),
							...(earlier.hasPlaces ? { places: placesOf(file) } : {}),
							problems: earlier.problems,
						};
			if (earlier === undefined)
				keeps?.keep(key, {
					...(read.data === undefined ? {} : { data: read.data }),
					problems: read.problems,
					hasPlaces: read.places !== undefined,
				} satisfies KeptRead);
			readFiles.set(path, { file, shop, read });
			// What it was read to says all of it, once more.
			parsedFiles.delete(path);
			return read as ReadFile<T>;
		},
		known(file) {
			const { file: read } = readFiles.get(file.path) ?? {};
			return read !== undefined && isSame(read, file) ? read : file;
		},
		keepOnly(paths) {
			for (const files of [parsedFiles, readFiles])
				for (const path of files.keys())
					if (!paths.has(path)) files.delete(path);
		},
		...(kept === undefined ? {} : { kept }),
	};
}

const isSame = (one: SourceFile, other: SourceFile) =>
	one.text === other.text && one.unreadable === other.unreadable;
