import { createProblem } from "../create-problem.js";
import type { Place, Problem } from "../problem.js";

/** How much formatting texts may have. */
export const complexityLimits = {
	/** Lines, braces and signs of formatting in one text. */
	maxSigns: 200,
	/** The same in all texts of one file. */
	maxSignsOfFile: 6_000,
	/** Characters of a text once its facts are filled in. */
	maxFilledLength: 10_000,
} as const;

/** Keeps texts of one file from costing more time than a file may take. */
export interface ComplexityCheck {
	/** A text as it is written, before anything reads it. */
	written(text: string, place: Place): Problem[];
	/** The same with its facts filled in, which may bring formatting and length. */
	filled(text: string, place: Place): Problem[];
}

/**
 * Check of the texts of one file. Reading Markdown and plural forms takes time
 * that grows with lines, braces, links, emphasis, list and quotation marks, and
 * depth that grows with lists inside lists; words between them cost nothing.
 */
export function createComplexityCheck(): ComplexityCheck {
	let ofFile = 0;
	return {
		written: (text, place) => {
			const signs = countSigns(text);
			ofFile += signs;
			return ofFile > complexityLimits.maxSignsOfFile
				? [tooComplex(place, complexityLimits.maxSignsOfFile)]
				: checkSigns(text, signs, place);
		},
		filled: (text, place) =>
			text.length > complexityLimits.maxFilledLength
				? [
						createProblem(place, "text-too-long", {
							max: complexityLimits.maxFilledLength,
						}),
					]
				: checkSigns(text, countSigns(text), place),
	};
}

const checkSigns = (text: string, signs: number, place: Place) =>
	signs > complexityLimits.maxSigns || nested.test(text)
		? [tooComplex(place, complexityLimits.maxSigns)]
		: [];

const tooComplex = (place: Place, max: number) =>
	createProblem(place, "text-too-complex", { max });

const countSigns = (text: string) => text.match(signsOfText)?.length ?? 0;

const signsOfText = /[*_[\]<>{`~\\&!=\n]|[-+](?=\s)|\d[.)](?=\s)/g;

/** A line that opens four lists or quotations inside each other, or is indented like the seventh. */
const nested =
	/^(?: {12}|\t{3}|[ \t]*(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+){4})/m;
