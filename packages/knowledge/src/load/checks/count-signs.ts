/**
 * Lines, braces, links, emphasis, list and quotation marks of a text. Reading
 * Markdown and plural forms takes time that grows with these signs, not with
 * the words between them.
 */
export function countSigns(text: string): number {
	return text.match(signs)?.length ?? 0;
}

/** Whether a line of Markdown opens four lists or quotations inside each other, or is indented like the seventh. */
export const isNestedDeeply = (text: string): boolean => nested.test(text);

const signs = /[*_[\]<>{`~\\&!=\n]|[-+](?=\s)|\d[.)](?=\s)/g;
const nested =
	/^(?: {12}|\t{3}|[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+){4})/m;
