import { describe, expect, it } from "vitest";
import { setFields } from "./set-fields.js";
import { writeYaml } from "./write-yaml.js";

const path = "articles/returns/how-to.yaml";
const text = `# yaml-language-server: $schema=../../schema/article.schema.json
owner: returns-team # ask Ela
review_by: 2027-03-31
en:
  title: How do I return something?
  # Shoppers' own words.
  questions:
    - send it back # from the phone
    - return label
  answer: |
    Open {shop_url}.
  short: Open {shop_url}.
`;

describe("setFields", () => {
	it("changes and adds fields and keeps every comment and every other value", () => {
		const result = setFields({ path, text }, [
			{ path: ["en", "answer"], value: "One.\n\nTwo: {shop_url}.\n" },
			{ path: ["en", "questions"], value: ["send it back", "new one"] },
			{ path: ["pl", "title"], value: "Jak zwrócić?" },
		]);
		expect(result).toEqual({
			kind: "set",
			text: text
				.replace("    - return label\n", "    - new one\n")
				.replace("    Open {shop_url}.\n", "    One.\n\n    Two: {shop_url}.\n")
				.concat("pl:\n  title: Jak zwrócić?\n"),
		});
	});

	it("keeps a file whose comment would be lost, and one that is no YAML", () => {
		expect(
			setFields({ path, text }, [
				{ path: ["en", "questions"], value: ["return label"] },
			]),
		).toEqual({ kind: "kept" });
		expect(
			setFields({ path, text }, [{ path: ["owner", "x"], value: 1 }]),
		).toEqual({ kind: "kept" });
		expect(
			setFields({ path, text: "a: [" }, [{ path: ["a"], value: 1 }]).kind,
		).toBe("problems");
	});

	it("keeps the line ends of the file", () => {
		const windows = text.replaceAll("\n", "\r\n");
		const result = setFields({ path, text: windows }, [
			{ path: ["en", "title"], value: "Another" },
		]);
		expect(result).toEqual({
			kind: "set",
			text: windows.replace("How do I return something?", "Another"),
		});
	});
});

describe("writeYaml", () => {
	it("writes texts of several lines as blocks, below the comment", () => {
		expect(
			writeYaml({ owner: "a", en: { answer: "One.\n\nTwo.\n" } }, "first line"),
		).toBe("# first line\nowner: a\nen:\n  answer: |\n    One.\n\n    Two.\n");
	});
});
