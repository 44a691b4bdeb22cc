/** A file of the knowledge base as it was read. */
export interface SourceFile {
	/** Relative to the knowledge base, with forward slashes: `articles/orders/track.yaml`. */
	readonly path: string;
	readonly text: string;
	/** When it was last written, epoch ms; of two files with the same phrasing the newer one is told. Default: just now. */
	readonly modifiedAt?: number;
	/** Set instead of a text when the file could not be read. */
	readonly unreadable?: string;
}

/** What any file may hold. */
export const fileLimits = {
	/** Largest file of any kind in bytes: 512 KB. */
	maxBytes: 524_288,
	/** Most levels of lists and fields inside each other. */
	maxDepth: 40,
	/** Most problems reported for one file; more of them help nobody. */
	maxProblems: 200,
} as const;

/** How large one kind of file may be. */
export interface SizeLimits {
	readonly maxBytes: number;
	/** Most lines, list entries and fields together: what the time of reading grows with. */
	readonly maxParts: number;
}

// Each holds several times the largest file of the starter, and is read, or refused, in a quarter of a second
// whatever stands in it: `npm run bench:editor` measures that.
const usualSize: SizeLimits = { maxBytes: 524_288, maxParts: 8_000 };
const sizes: Readonly<Record<string, SizeLimits>> = {
	"shop.yaml": { maxBytes: 262_144, maxParts: 4_000 },
	lexicon: { maxBytes: 524_288, maxParts: 12_000 },
	// 1,700 in the usual form, so ten thousand in six languages.
	questions: { maxBytes: 524_288, maxParts: 14_000 },
};

/** How large the file at a path relative to the knowledge base may be. */
export function toSizeLimits(path: string): SizeLimits {
	const [folder = ""] = path.split("/");
	return Object.hasOwn(sizes, folder)
		? (sizes[folder] ?? usualSize)
		: usualSize;
}
