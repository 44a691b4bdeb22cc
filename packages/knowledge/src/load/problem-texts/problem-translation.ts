import { parseMessage } from "../../articles/message.js";
import type { Problem } from "../problem.js";
import { withTerms } from "../problem-terms.js";
import type { ProblemTexts } from "./problem-texts.js";

/** Problems as an author reads them in one language. */
export interface ProblemTranslation {
	/** The problem with message and fix in the language. */
	translate(problem: Problem): Problem;
	/** "2 errors, 1 warning", or that there is nothing to mend. */
	summarize(problems: readonly Problem[]): string;
}

/** Languages that problems can be told in. */
export const problemLanguages = ["en", "pl", "uk", "bg", "sk", "tr"] as const;

/** A language that problems can be told in. */
export type ProblemLanguage = (typeof problemLanguages)[number];

/** The translation into one language; loads its texts when they are first wanted. */
export async function loadProblemTranslation(
	language: ProblemLanguage,
): Promise<ProblemTranslation> {
	if (language === "en") return english;
	const texts = await loaders[language]();
	return {
		translate: (problem) => translate(problem, texts),
		summarize: (problems) => summarize(problems, language, texts),
	};
}

const loaders: Readonly<
	Record<Exclude<ProblemLanguage, "en">, () => Promise<ProblemTexts>>
> = {
	bg: async () => (await import("./bg.js")).bg,
	pl: async () => (await import("./pl.js")).pl,
	sk: async () => (await import("./sk.js")).sk,
	tr: async () => (await import("./tr.js")).tr,
	uk: async () => (await import("./uk.js")).uk,
};

/** Problems are written in English to begin with. */
const english: ProblemTranslation = {
	translate: (problem) => problem,
	summarize: (problems) =>
		summarize(problems, "en", {
			none: "No problems",
			count:
				"{errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}",
		}),
};

function translate(problem: Problem, texts: ProblemTexts): Problem {
	const params = withTerms(problem.params, texts.terms);
	const [message, fix] = texts.rules[problem.code];
	const { nearest = "" } = params;
	return {
		...problem,
		message: fill(message, params),
		fix: fill(nearest === "" ? fix : texts.didYouMean, params),
	};
}

/** Values in the places of their names; braces around anything else stay. */
const fill = (
	text: string,
	params: Readonly<Record<string, string | number>>,
) =>
	text
		.replace(/\{(\w+)\}/g, (braces, name: string) =>
			Object.hasOwn(params, name) ? String(params[name]) : braces,
		)
		.trimEnd();

function summarize(
	problems: readonly Problem[],
	language: string,
	{ none, count }: Pick<ProblemTexts, "none" | "count">,
): string {
	if (problems.length === 0) return none;
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const message = parseMessage(count, language);
	return message.kind === "message"
		? message.format({ errors, warnings: problems.length - errors })
		: "";
}
