/**
 * Parts of messages that are chosen by name, in English: what is wrong with
 * the YAML or the braces of a text, what was found and what was expected.
 * Parameters of problems hold the names, so that every language has its own words.
 */
export const problemTerms = {
	// What YAML says
	"yaml-indent": "this line is not indented like its neighbours",
	"yaml-alias-sign": "text may not start with '*'",
	"yaml-colon": "there is a ': ' too many on this line",
	"yaml-colon-missing": "a ':' is missing after this line",
	"yaml-bracket-open": "a list or field inside brackets is not closed",
	"yaml-sign-missing": "a quote, bracket, comma or ':' is missing",
	"yaml-second-document": "'---' starts a second document; only one is read",
	"yaml-tab": "tabs cannot be used for indentation",
	"yaml-sign-unexpected": "this character cannot stand here",
	"yaml-first-sign": "text may not start with this character",
	"yaml-escape": "this use of '\\' means nothing in double quotes",
	"yaml-directive": "lines that start with '%' are not allowed",
	"yaml-other": "this cannot be read",
	// What is wrong between braces
	"icu-brace": "a '}' is missing",
	"icu-form-missing": "a plural form such as 'one' is missing",
	"icu-form-empty": "a form has no text in braces",
	"icu-forms-missing": "',' and the forms are missing",
	"icu-offset": "'offset:' needs a number",
	"icu-form-unknown": "this is not a plural form",
	"icu-form-twice": "a form is there twice",
	"icu-name-missing": "there is no name between '{' and '}'",
	"icu-type-missing": "'plural' is missing after the ','",
	"icu-type-unknown": "only 'plural' and 'select' can follow the ','",
	"icu-name": "a '}' is missing, or the name of a fact holds a sign",
	"icu-other-missing": "the form 'other {…}' is missing",
	"icu-other": "this cannot be read",
	// What was expected, what was found
	text: "text",
	number: "a number",
	"whole-number": "a whole number",
	list: "a list",
	"two-times": "a list of two times",
	fields: "fields",
	"yes-no": "true or false",
	fact: "a number, a text, money or a text per language",
	nothing: "nothing",
	"a-text": "the text",
	"a-value": "the value",
	// Markdown outside the subset
	"markdown-heading": "A heading",
	"markdown-quotation": "A quotation ('>' at the start of a line)",
	"markdown-code-block":
		"A block of code (four spaces or ``` at the start of a line)",
	"markdown-code": "Code (in backquotes)",
	"markdown-html": "HTML",
	"markdown-image": "An image",
	"markdown-reference": "A link by reference",
	"markdown-line": "A line",
	// Personal data
	email: "An e-mail address",
	account: "A bank account",
	card: "A card number",
} as const;

/** Name of a part of a message. */
export type ProblemTerm = keyof typeof problemTerms;

/** Parameters that hold names of parts; all others are shown as they are. */
const termParams: ReadonlySet<string> = new Set([
	"detail",
	"expected",
	"found",
	"what",
]);

/** The parameters with the names of parts replaced by words of one language. */
export function withTerms(
	params: Readonly<Record<string, string | number>>,
	terms: Readonly<Record<ProblemTerm, string>>,
): Record<string, string | number> {
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [
			name,
			termParams.has(name) && Object.hasOwn(terms, value)
				? terms[value as ProblemTerm]
				: value,
		]),
	);
}
