/**
 * Whether a text has nothing that Markdown could read: one line without signs
 * of formatting. Most titles and short texts are such, and reading Markdown is
 * the slowest part of a check.
 */
export const isPlain = (text: string): boolean => !markup.test(text);

const markup =
	/[*_[\]<>`~\\&!#\n\r\t]|^ *(?:[-+]|\d+[.)])(?: |$)|^ {4}|^(?= *- *- *-)[ -]+$/;
