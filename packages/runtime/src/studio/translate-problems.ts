import type { Problem } from "@shopbell/knowledge";
import {
	loadProblemTranslation,
	type ProblemLanguage,
	problemLanguages,
} from "@shopbell/knowledge/problem-texts";

/** The language of an editor's page; English when it is none of those that problems are told in. */
export const toEditorLanguage = (value: string | null): ProblemLanguage =>
	problemLanguages.find((language) => language === value) ?? "en";

/** Tells problems in an editor's language. */
export async function loadTranslate(
	language: ProblemLanguage,
): Promise<(problem: Problem) => Problem> {
	const { translate } = await loadProblemTranslation(language);
	return translate;
}
