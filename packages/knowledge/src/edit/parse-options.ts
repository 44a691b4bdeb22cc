import type {
	DocumentOptions,
	ParseOptions,
	SchemaOptions,
	ToStringOptions,
} from "yaml";

/** Read as the loader reads: YAML 1.2, no merge keys, repeated fields left to the loader's own check. */
export const parseOptions = {
	uniqueKeys: false,
	prettyErrors: false,
	logLevel: "silent",
	version: "1.2",
	schema: "core",
	merge: false,
} as const satisfies ParseOptions & DocumentOptions & SchemaOptions;

/** Written as the starter is written: two spaces, no folding of long lines, `[a, b]` and `{a: b}` without padding. */
export const writeOptions = {
	indent: 2,
	lineWidth: 0,
	flowCollectionPadding: false,
} as const satisfies ToStringOptions;
