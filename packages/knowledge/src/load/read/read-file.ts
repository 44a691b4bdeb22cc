import type { Problem } from "../problem.js";
import type { SourceMap } from "../yaml/source-map.js";

/** One file of the knowledge base as data, as far as it could be read, with its problems. */
export interface ReadFile<T> {
	readonly file: string;
	/** Missing when the file has mistakes of shape. */
	readonly data?: T;
	readonly places?: SourceMap;
	readonly problems: readonly Problem[];
}
