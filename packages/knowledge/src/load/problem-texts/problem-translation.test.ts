import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "../create-knowledge-base.js";
import type { Problem } from "../problem.js";
import { problemTable } from "../problem-table.js";
import { problemTerms } from "../problem-terms.js";
import { sample } from "../testing/sample-files.js";
import { seededMistakes, seededNow } from "../testing/seeded-mistakes.js";
import {
	loadProblemTranslation,
	problemLanguages,
} from "./problem-translation.js";

/** One problem of every code, with parameters as they really occur. */
const problems = new Map<string, Problem>();
for (const { files, at } of Object.values(seededMistakes).flat()) {
	const { problems: found } = createKnowledgeBase(sample(files), {
		now: seededNow,
		comparesPhrasings: true,
	});
	for (const problem of found)
		if (at.endsWith(` ${problem.code}`)) problems.set(problem.code, problem);
}
const [unreadable] = createKnowledgeBase([
	{ path: "shop.yaml", text: "", unreadable: "permission denied" },
]).problems;
if (unreadable !== undefined) problems.set(unreadable.code, unreadable);

const foreign = problemLanguages.filter((language) => language !== "en");

describe.each(foreign)("problems in %s", (language) => {
	it("have a message and a fix for every code, with every value filled in", async () => {
		const translation = await loadProblemTranslation(language);
		expect([...problems.keys()].sort()).toEqual(
			Object.keys(problemTable).sort(),
		);
		for (const problem of problems.values()) {
			const { message, fix } = translation.translate(problem);
			const { code, params } = problem;
			for (const name of Object.keys(params))
				expect(`${message} ${fix}`, code).not.toContain(`{${name}}`);
			expect(message, code).not.toBe(problem.message);
			expect(fix, code).not.toMatch(/undefined/);
			for (const text of [message, fix])
				expect(text.trim().length, code).toBeGreaterThan(3);
		}
	});

	it("name what English names: ids, lines and numbers", async () => {
		const translation = await loadProblemTranslation(language);
		for (const problem of problems.values()) {
			const said = translation.translate(problem);
			const { nearest, ...params } = problem.params;
			for (const [name, value] of Object.entries(params)) {
				const isSaid = problem.message.includes(String(value));
				const isTerm = Object.values(problemTerms).some((term) =>
					problem.message.includes(term),
				);
				if (isSaid && !isTerm)
					expect(said.message, `${problem.code} ${name}`).toContain(
						String(value),
					);
			}
			if (nearest) expect(said.fix, problem.code).toContain(String(nearest));
		}
	});

	it("say none of the English terms", async () => {
		const translation = await loadProblemTranslation(language);
		const [problem] = [...problems.values()].filter(
			({ code }) => code === "yaml-syntax",
		);
		if (problem === undefined) throw new Error("no example");
		for (const [term, english] of Object.entries(problemTerms)) {
			const said = translation.translate({
				...problem,
				params: { detail: term },
			});
			expect(said.message, term).not.toMatch(/\{detail\}|yaml-|icu-/);
			if (english.length > 12) expect(said.message).not.toContain(english);
		}
	});
});

describe("a summary", () => {
	const of = (errors: number, warnings: number) =>
		[...Array(errors + warnings).keys()].map((i) => ({
			...(unreadable as Problem),
			severity: i < errors ? ("error" as const) : ("warning" as const),
		}));

	it("counts as each language does", async () => {
		const said = Object.fromEntries(
			await Promise.all(
				problemLanguages.map(async (language) => [
					language,
					(await loadProblemTranslation(language)).summarize(of(2, 5)),
				]),
			),
		);
		expect(said).toEqual({
			en: "2 errors, 5 warnings",
			pl: "2 błędy, 5 ostrzeżeń",
			uk: "2 помилки, 5 попереджень",
			bg: "2 грешки, 5 предупреждения",
			sk: "2 chyby, 5 upozornení",
			tr: "2 hata, 5 uyarı",
		});
	});

	it("says when there is nothing to mend", async () => {
		const polish = await loadProblemTranslation("pl");
		expect(polish.summarize([])).toBe("Brak uwag");
		const english = await loadProblemTranslation("en");
		expect(english.summarize(of(1, 1))).toBe("1 error, 1 warning");
	});
});

it("stays out of what a browser loads with the library", () => {
	const seen = new Set<string>();
	const follow = (file: URL) => {
		if (seen.has(file.pathname)) return;
		seen.add(file.pathname);
		const text = readFileSync(file, "utf8");
		for (const [, path = ""] of text.matchAll(
			/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)\.js";/gms,
		))
			follow(new URL(`${path}.ts`, file));
	};
	follow(new URL("../../index.ts", import.meta.url));
	const reached = [...seen];
	expect(reached.some((path) => path.endsWith("/problem-table.ts"))).toBe(true);
	expect(reached.filter((path) => path.includes("/problem-texts/"))).toEqual(
		[],
	);
});
