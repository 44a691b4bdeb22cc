import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Schema, toLevels } from "./level.js";
import { openYamlEditor, type YamlEditor } from "./yaml-editor.js";

const starter = new URL("../../knowledge-base/", import.meta.url);
let editor: YamlEditor;

beforeAll(async () => {
	editor = await openYamlEditor();
});
afterAll(() => editor.close());

/** Where a new file of each kind stands, and the schema its first line names. */
const kinds = {
	article: "articles/returns/sample.yaml",
	flow: "flows/returns/sample.yaml",
	lexicon: "lexicon/xx.yaml",
	questions: "questions/xx.yaml",
	shop: "sample.yaml",
};

const headOf = (file: string, kind: string) =>
	`# yaml-language-server: $schema=${"../".repeat(file.split("/").length - 1) || "./"}schema/${kind}.schema.json`;

describe.each(Object.entries(kinds))("an editor in a %s", (kind, file) => {
	const schema = JSON.parse(
		readFileSync(new URL(`schema/${kind}.schema.json`, starter), "utf8"),
	) as Schema;
	const uri = new URL(file, starter).href;

	it.each(toLevels(schema))(
		"is offered every field at $name",
		async (level) => {
			const lines = [headOf(file, kind), ...level.lines];
			const text = `${lines.join("\n")}\n${" ".repeat(level.indent)}\n`;
			const offered = await editor.complete(uri, text, {
				line: lines.length,
				character: level.indent,
			});
			for (const [name, description] of Object.entries(level.fields)) {
				const item = offered.find(({ label }) => label === name);
				expect(item, `${name} in\n${text}`).toBeDefined();
				expect(item?.documentation, name).toContain(description);
			}
		},
	);
});

describe("an editor", () => {
	it("explains a field under the pointer, with an example", async () => {
		const file = kinds.article;
		const text = `${headOf(file, "article")}\nowner: a\n`;
		const shown = await editor.hover(new URL(file, starter).href, text, {
			line: 1,
			character: 2,
		});
		expect(shown).toContain("Who keeps the article right.");
		expect(shown).toContain("returns-team");
	});

	it("is told the schema by the first line of every file of the starter", () => {
		const files = readdirSync(starter, { recursive: true, encoding: "utf8" })
			.map((file) => file.replaceAll("\\", "/"))
			.filter((file) => file.endsWith(".yaml"));
		expect(files.length).toBeGreaterThan(50);
		const wrong = files.filter((file) => {
			const folder = file.split("/")[0] ?? "";
			const kind =
				{ articles: "article", flows: "flow" }[folder] ??
				folder.replace(".yaml", "");
			const [first] = readFileSync(new URL(file, starter), "utf8").split("\n");
			return first !== headOf(file, kind);
		});
		expect(wrong).toEqual([]);
	});

	it("underlines nothing in the starter", async () => {
		const folder = fileURLToPath(starter);
		const some = [
			"shop.yaml",
			"articles/returns/how-to.yaml",
			"lexicon/pl.yaml",
			"questions/uk.yaml",
			...readdirSync(new URL("flows/", starter), {
				recursive: true,
				encoding: "utf8",
			})
				.filter((file) => file.endsWith(".yaml"))
				.map((file) => `flows/${file.replaceAll("\\", "/")}`),
		];
		for (const file of some) {
			const url = new URL(file, starter);
			const found = await editor.underlined(
				url.href,
				readFileSync(url, "utf8"),
			);
			expect(found, relative(folder, fileURLToPath(url))).toEqual([]);
		}
	});
});
