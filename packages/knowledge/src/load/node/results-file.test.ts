import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../create-knowledge-base.js";
import { createParseCache } from "../parse-cache.js";
import { edited, sample } from "../testing/sample-files.js";
import { openResultsFile } from "./results-file.js";

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "results-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const all = { comparesPhrasings: true, now: Date.UTC(2030, 0, 1) };

describe("a file of results", () => {
	it("gives a knowledge base that reads as if everything were read anew", () => {
		const path = "articles/returns/refund-time.yaml";
		const contents = [
			sample(),
			sample({ [path]: edited(path, "{stores}", "{storse}") }),
			sample({ [path]: "en: [\n" }),
			sample({
				"shop.yaml": edited("shop.yaml", "return_price", "price_of_return"),
			}),
			sample({ "shop.yaml": "name: [\n" }),
		];
		for (const round of ["first", "second"])
			for (const files of contents) {
				const results = openResultsFile(folder);
				const cache = createParseCache(results);
				expect(createKnowledgeBase(files, { ...all, cache }), round).toEqual(
					createKnowledgeBase(files, all),
				);
				results.save();
			}
	});

	it("remembers results until they have not been asked for ten times", () => {
		const first = openResultsFile(folder);
		first.keep(["a", "bc"], { n: 1 });
		first.save();
		expect(openResultsFile(folder).find(["a", "bc"])).toEqual({ n: 1 });
		expect(openResultsFile(folder).find(["ab", "c"])).toBeUndefined();
		for (let i = 0; i < 11; i++) {
			expect(readFileSync(join(folder, "content.json"), "utf8")).toContain(
				'{"n":1}',
			);
			const other = openResultsFile(folder);
			other.keep([`other ${i}`], i);
			other.save();
		}
		expect(openResultsFile(folder).find(["a", "bc"])).toBeUndefined();
	});

	it("begins anew where the file is broken or of another version of the program", () => {
		const first = openResultsFile(folder, "1");
		first.keep(["a"], 1);
		first.save();
		expect(openResultsFile(folder, "1").find(["a"])).toBe(1);
		expect(openResultsFile(folder, "2").find(["a"])).toBeUndefined();
		for (const text of [
			"",
			"null",
			"{}",
			'{"program":"1"',
			'{"program":"1","results":{"x":3}}',
		]) {
			writeFileSync(join(folder, "content.json"), text);
			const opened = openResultsFile(folder, "1");
			expect(opened.find(["a"]), text).toBeUndefined();
			opened.keep(["b"], 2);
			opened.save();
			expect(openResultsFile(folder, "1").find(["b"]), text).toBe(2);
		}
		expect(readdirSync(folder)).toEqual(["content.json"]);
	});

	it("does without a folder that cannot be written", () => {
		writeFileSync(join(folder, "file"), "");
		const opened = openResultsFile(join(folder, "file"));
		opened.keep(["a"], 1);
		opened.save();
		expect(opened.find(["a"])).toBe(1);
	});
});
