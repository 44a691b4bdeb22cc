/** "(2) Desk": how many wait or have written; with a mark in front when somebody new waits unseen. */
export function toDocumentTitle(
	desk: string,
	count: number,
	news: string | null,
): string {
	const base = count > 0 ? `(${count}) ${desk}` : desk;
	return news === null ? base : `● ${news} – ${base}`;
}
