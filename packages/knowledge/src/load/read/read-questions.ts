import type { HeldOutQuestion } from "../knowledge-base.js";
import { checkSchema } from "../schema/check-schema.js";
import { questionsSchema } from "../schema/questions-schema.js";
import type { ParsedFile } from "../yaml/parse-yaml.js";
import type { ReadFile } from "./read-file.js";

/** `questions/<locale>.yaml` as held-out questions. */
export function readQuestions(
	parsed: ParsedFile,
	language: string,
): ReadFile<readonly HeldOutQuestion[]> {
	const { file } = parsed;
	if (parsed.kind === "unparsed") return { file, problems: parsed.problems };
	const { places, problems } = parsed;
	const checked = checkSchema(questionsSchema, parsed.value, places);
	if (checked.kind === "invalid")
		return { file, places, problems: [...problems, ...checked.problems] };
	const data = checked.value.map((question) => ({
		ask: question.ask,
		want: question.want,
		also: question.also ?? [],
		style: question.style,
		language,
	}));
	return { file, data, places, problems };
}
