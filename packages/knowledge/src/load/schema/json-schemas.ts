import { z } from "zod";
import { createArticleSchema } from "./article-schema.js";
import { createFlowSchema } from "./flow-schema.js";
import { type EditorSchema, forEditors } from "./for-editors.js";
import { lexiconSchema } from "./lexicon-schema.js";
import { questionsSchema } from "./questions-schema.js";
import { shopSchema } from "./shop-schema.js";
import { templatesSchema } from "./templates-schema.js";

/** File name → JSON Schema of each kind of file, for editors with yaml-language-server. */
export function toJsonSchemas(
	locales: readonly string[],
): Readonly<Record<string, object>> {
	const kinds = {
		article: createArticleSchema(locales),
		flow: createFlowSchema(locales),
		lexicon: lexiconSchema,
		questions: questionsSchema,
		shop: shopSchema,
		templates: templatesSchema,
	};
	return Object.fromEntries(
		Object.entries(kinds).map(([kind, schema]) => [
			`${kind}.schema.json`,
			forEditors(
				z.toJSONSchema(schema, {
					target: "draft-7",
					io: "input",
				}) as EditorSchema,
				locales,
			),
		]),
	);
}
