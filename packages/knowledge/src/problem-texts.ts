// Problems in the languages of editors; apart from the core, which a browser loads.

export { formatProblem } from "./load/format-problem.js";
export type {
	ProblemLanguage,
	ProblemTranslation,
} from "./load/problem-texts/problem-translation.js";
export {
	loadProblemTranslation,
	problemLanguages,
} from "./load/problem-texts/problem-translation.js";
