import type { HeldOutQuestion } from "../load/knowledge-base.js";

/** One question with the article it wants. */
export interface EvalRow {
	readonly id: string;
	readonly language: string;
	/** Wanted article; null when none should answer. */
	readonly topic: string | null;
	/** `plain`, `short`, `messy`, `story`, `frustrated`, … */
	readonly style: string;
	readonly text: string;
	/** Articles that would be right too. */
	readonly also: readonly string[];
}

/** The knowledge base's own held-out questions as rows. */
export function toEvalRows(questions: readonly HeldOutQuestion[]): EvalRow[] {
	return questions.map((question, i) => ({
		id: `${question.language}-${i + 1}`,
		language: question.language,
		topic: question.want,
		style: question.style,
		text: question.ask,
		also: question.also,
	}));
}
