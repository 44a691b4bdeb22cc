import type { ComparedQuestion } from "@shopbell/knowledge";

/** Logged questions, or the first line that is none. */
export type ParsedLogged =
	| {
			readonly kind: "questions";
			readonly questions: readonly ComparedQuestion[];
	  }
	| { readonly kind: "mistake"; readonly line: number };

/** Reads JSON Lines of `{"text","lang"}`; empty lines and repeated questions are skipped. */
export function parseLogged(text: string): ParsedLogged {
	const questions = new Map<string, ComparedQuestion>();
	for (const [i, source] of text.split("\n").entries()) {
		if (source.trim() === "") continue;
		const question = toQuestion(source);
		if (question === undefined) return { kind: "mistake", line: i + 1 };
		questions.set(`${question.language} ${question.text}`, question);
	}
	return { kind: "questions", questions: [...questions.values()] };
}

function toQuestion(source: string): ComparedQuestion | undefined {
	let value: unknown;
	try {
		value = JSON.parse(source);
	} catch {
		return undefined;
	}
	if (typeof value !== "object" || value === null) return undefined;
	const { text, lang } = value as { text?: unknown; lang?: unknown };
	return typeof text === "string" && typeof lang === "string"
		? { text, language: lang }
		: undefined;
}
