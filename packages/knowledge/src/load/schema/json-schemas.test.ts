import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createKnowledgeBase } from "../create-knowledge-base.js";
import type { EditorSchema } from "./for-editors.js";
import { toJsonSchemas } from "./json-schemas.js";

const starter = new URL("../../../../../knowledge-base/", import.meta.url);

/** Every field of a schema at any depth, by its path. */
function fields(schema: EditorSchema, path = ""): [string, EditorSchema][] {
	const { properties = {}, additionalProperties, items } = schema;
	const inner: [string, EditorSchema][] = [
		...(schema.anyOf ?? []),
		...(schema.oneOf ?? []),
		...(items === undefined ? [] : [items].flat()),
	].map((one, i) => [`${path}${i} `, one as EditorSchema]);
	if (typeof additionalProperties === "object")
		inner.push([`${path}* `, additionalProperties]);
	return [
		...Object.entries(properties).flatMap(
			([name, field]): [string, EditorSchema][] => [
				[`${path}${name}`, field],
				...fields(field, `${path}${name} `),
			],
		),
		...inner.flatMap(([at, one]) => fields(one, at)),
	];
}

it("describes every field for editors, with an example", () => {
	const found = Object.entries(toJsonSchemas(["en", "pl"])).flatMap(
		([name, schema]) => fields(schema as EditorSchema, `${name} `),
	);
	const poor = found.filter(
		([, { description, examples }]) =>
			description === undefined || examples === undefined,
	);
	expect(found.length).toBeGreaterThan(100);
	expect(poor.map(([path]) => path)).toEqual([]);
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
