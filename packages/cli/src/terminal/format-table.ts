/** Rows of cells in columns, the first one to the left, the others to the right; the first row is the head. */
export function formatTable(rows: readonly (readonly string[])[]): string {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, i) =>
		Math.max(...rows.map((row) => (row[i] ?? "").length)),
	);
	return rows
		.map((row) =>
			row
				.map((cell, i) =>
					i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
				)
				.join("  ")
				.trimEnd(),
		)
		.map((line) => `${line}\n`)
		.join("");
}
