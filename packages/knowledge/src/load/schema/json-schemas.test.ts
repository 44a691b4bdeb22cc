import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createKnowledgeBase } from "../create-knowledge-base.js";
import { toJsonSchemas } from "./json-schemas.js";

const starter = new URL("../../../../../knowledge-base/", import.meta.url);

interface Schema {
	readonly description?: string;
	readonly examples?: readonly unknown[];
	readonly default?: unknown;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
}

/** Every field of a schema, by its path. */
function fields(schema: Schema, path = ""): [string, Schema][] {
	return Object.entries(
		schema.properties ?? schema.items?.properties ?? {},
	).flatMap(([name, field]): [string, Schema][] => [
		[`${path}${name}`, field],
		...fields(field, `${path}${name}.`),
	]);
}

it("describes every field for editors", () => {
	const schemas = Object.values(toJsonSchemas(["en", "pl"]));
	const without = schemas
		.flatMap((schema) => fields(schema as Schema))
		.filter(([, field]) => field.description === undefined)
		.map(([path]) => path);
	expect(without).toEqual([]);
});

it("is what the starter knowledge base ships, in its languages", () => {
	const text = readFileSync(new URL("shop.yaml", starter), "utf8");
	const shop = createKnowledgeBase([{ path: "shop.yaml", text }]);
	if (shop.kind === "broken") throw new Error(shop.problems[0]?.message);
	const schemas = toJsonSchemas(shop.knowledgeBase.shop.locales);
	for (const [name, schema] of Object.entries(schemas))
		expect(
			JSON.parse(readFileSync(new URL(`schema/${name}`, starter), "utf8")),
		).toEqual(JSON.parse(JSON.stringify(schema)));
});
