import type { ShopTemplate } from "../../templates/message-template.js";
import { checkTemplates } from "../checks/check-templates.js";
import { checkSchema } from "../schema/check-schema.js";
import { templatesSchema } from "../schema/templates-schema.js";
import type { ParsedFile } from "../yaml/parse-yaml.js";
import type { ReadFile } from "./read-file.js";

/** `templates.yaml` as approved texts. */
export function readTemplates(
	parsed: ParsedFile,
): ReadFile<readonly ShopTemplate[]> {
	const { file } = parsed;
	if (parsed.kind === "unparsed") return { file, problems: parsed.problems };
	const { places, problems } = parsed;
	const checked = checkSchema(templatesSchema, parsed.value, places);
	if (checked.kind === "invalid")
		return { file, places, problems: [...problems, ...checked.problems] };
	const data = checked.value.map((template) => ({
		...template,
		body: template.body.trim(),
		fields: template.fields ?? [],
	}));
	return {
		file,
		data,
		places,
		problems: [...problems, ...checkTemplates(data, places)],
	};
}
