import { escapeMessage } from "../markup/escape-message.js";
import type { AnswerText } from "../markup/to-answer.js";
import type { ReadContext } from "./format.js";
import type { ImportedHead, ImportedText } from "./imported-text.js";
import { importLimits } from "./limits.js";
import { resolveLanguage } from "./resolve-language.js";
import {
	createRowProblem,
	type RowPlace,
	type RowProblem,
} from "./row-problem.js";
import { toNotes } from "./text-losses.js";

/** An article of another program, before its texts are read. */
export interface ForeignText {
	readonly place: RowPlace;
	readonly id?: string | undefined;
	readonly group: string;
	readonly topic?: string | undefined;
	/** As that program writes it: `en-us`. */
	readonly language?: string | undefined;
	/** Plain text. */
	readonly title: string;
	/** Length of the body as it stands there. */
	readonly length: number;
	readonly toAnswer: () => AnswerText;
	readonly questions?: readonly string[] | undefined;
	/** Plain text or Markdown of the subset. */
	readonly short?: string | undefined;
	readonly head?: ImportedHead;
}

/** One article of another program: the text to import, or why it is none, and what must be said about it. */
export function readForeign(
	foreign: ForeignText,
	context: ReadContext,
): { readonly text?: ImportedText; readonly problems: readonly RowProblem[] } {
	const { place, id, group, topic, questions, short, head = {} } = foreign;
	const fail = (problem: RowProblem) => ({ problems: [problem] });
	const max = importLimits.maxTextLength;
	if (foreign.length > max)
		return fail(createRowProblem(place, "text-too-long", { max }));
	const title = foreign.title.replace(/\s+/g, " ").trim();
	if (title === "") return fail(createRowProblem(place, "title-missing", {}));
	const language = resolveLanguage(foreign.language, context);
	if (language === undefined)
		return fail(
			createRowProblem(place, "language-unknown", {
				language: foreign.language ?? "",
				locales: context.locales.join(", "),
			}),
		);
	const answer = foreign.toAnswer();
	if (answer.text.trim() === "")
		return {
			problems: [
				...toNotes(place, answer.losses),
				createRowProblem(place, "answer-missing", {}),
			],
		};
	const text: ImportedText = {
		place,
		...(id === undefined || id === "" ? {} : { id }),
		group,
		...(topic ? { topic } : {}),
		language,
		title: escapeMessage(title),
		answer: answer.text,
		...(short ? { short } : {}),
		...(questions && questions.length > 0 ? { questions } : {}),
		holds: "some",
		head,
	};
	return { text, problems: toNotes(place, answer.losses) };
}
