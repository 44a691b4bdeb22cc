/*
 * A cell that begins with = + - @ (or a tab or line end in front of one) is run as a formula
 * by spreadsheet programs (OWASP, "CSV Injection"). Such cells get an apostrophe in front;
 * so do those that begin with apostrophes before such a sign, so that reading is exact.
 */

/** A text as a cell that no spreadsheet program runs. */
export const toSafeCell = (text: string): string =>
	/^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;

/** The text of a cell that `toSafeCell` may have written. */
export const fromSafeCell = (cell: string): string =>
	/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
