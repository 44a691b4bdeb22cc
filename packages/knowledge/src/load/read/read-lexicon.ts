import type { Lexicon } from "../../lexicon/lexicon.js";
import { checkSchema } from "../schema/check-schema.js";
import { lexiconSchema } from "../schema/lexicon-schema.js";
import type { ParsedFile } from "../yaml/parse-yaml.js";
import type { ReadFile } from "./read-file.js";

/** `lexicon/<locale>.yaml` as a `Lexicon`. */
export function readLexicon(
	parsed: ParsedFile,
	language: string,
): ReadFile<Lexicon> {
	const { file } = parsed;
	if (parsed.kind === "unparsed") return { file, problems: parsed.problems };
	const { places, problems } = parsed;
	const checked = checkSchema(lexiconSchema, parsed.value, places);
	if (checked.kind === "invalid")
		return { file, places, problems: [...problems, ...checked.problems] };
	const { value } = checked;
	const data: Lexicon = {
		language,
		concepts: value.concepts ?? {},
		smallTalk: (value.small_talk ?? {}) as Lexicon["smallTalk"],
		person: value.person ?? [],
		frustration: value.frustration ?? [],
		elsewhere: value.elsewhere ?? [],
		otherCompanies: value.other_companies ?? [],
		...(value.safety === undefined
			? {}
			: { safety: value.safety as NonNullable<Lexicon["safety"]> }),
	};
	return { file, data, places, problems };
}
