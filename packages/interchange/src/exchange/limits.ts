/** What one import may bring. */
export const importLimits = {
	/** Largest file in bytes: 50 MB. */
	maxFileBytes: 52_428_800,
	/** Most files of a folder. */
	maxFiles: 10_000,
	/** Most rows of a table, or articles of an export. */
	maxRows: 20_000,
	/** Most bytes an archive may unpack to: 50 MB. */
	maxUnpackedBytes: 52_428_800,
	/** Most files inside an archive. */
	maxArchiveEntries: 1_000,
	/** Longest text of one cell or field, in characters. */
	maxTextLength: 100_000,
} as const;
