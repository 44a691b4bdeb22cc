import type { EvalReport, EvalShares } from "@shopbell/knowledge";
import { formatTable } from "../terminal/format-table.js";

/** A column of a table of shares. */
export type ShareColumn = readonly [name: string, field: keyof EvalShares];

/** Shares as a table by language and, unless told otherwise, style. */
export function formatShares(
	{ languages }: EvalReport,
	columns: readonly ShareColumn[],
	options: { readonly isByStyle?: boolean } = {},
): string {
	const { isByStyle = true } = options;
	const rows = Object.entries(languages).flatMap(([language, styles]) =>
		Object.entries(styles)
			.filter(([style]) => isByStyle || style === "all")
			.map(([style, shares]) => [
				style === "all" ? language : `  ${style}`,
				String(shares.n),
				...columns.map(([, field]) => toPercent(shares[field])),
			]),
	);
	return formatTable([["", "n", ...columns.map(([name]) => name)], ...rows]);
}

/** "93.4 %"; a dash where nothing was counted. */
export const toPercent = (share: number | null): string =>
	share === null ? "–" : `${(share * 100).toFixed(1)} %`;
