import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toJsonSchemas } from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import { CliError } from "../cli-error.js";
import { type AddCommand, toCache, toFolder } from "./command-context.js";

/** `shopbell schema`: JSON Schemas for editors, with the shop's own languages. */
export const schemaCommand: AddCommand = (program, context) => {
	program
		.command("schema")
		.description("write the JSON Schemas that editors complete from")
		.action(async () => {
			const folder = toFolder(program, context);
			const result = await loadKnowledgeBase(folder, toCache(program, context));
			if (result.kind === "broken")
				throw new CliError({
					code: "input",
					message: "The schemas need a knowledge base without mistakes",
					fix: "Run 'shopbell check' and mend what it lists",
				});
			const schemas = toJsonSchemas(result.knowledgeBase.shop.locales);
			await mkdir(join(folder, "schema"), { recursive: true });
			for (const [name, schema] of Object.entries(schemas))
				await writeFile(
					join(folder, "schema", name),
					`${JSON.stringify(schema, null, "\t")}\n`,
				);
			context.terminal.out(
				`${Object.keys(schemas)
					.map((name) => `schema/${name}`)
					.join("\n")}\n`,
			);
		});
};
