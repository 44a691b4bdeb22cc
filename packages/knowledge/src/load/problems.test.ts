import { describe, expect, it } from "vitest";
import { createKnowledgeBase } from "./create-knowledge-base.js";
import { formatProblem } from "./format-problem.js";
import type { Problem } from "./problem.js";
import { problemTable } from "./problem-table.js";
import { type Mistake, refund, shop } from "./testing/mistake.js";
import { sample } from "./testing/sample-files.js";
import { seededMistakes, seededNow } from "./testing/seeded-mistakes.js";

const mistakes = Object.values(seededMistakes).flat();

/** Everything reported for a mistake, and the problem at its place. */
function findProblem({ files, at }: Mistake): {
	readonly places: readonly string[];
	readonly problem: Problem | undefined;
} {
	const { problems } = createKnowledgeBase(sample(files), {
		now: seededNow,
		comparesPhrasings: true,
	});
	const places = problems.map(
		({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
	);
	return { places, problem: problems[places.indexOf(at)] };
}

describe("problems", () => {
	it.each(mistakes)("finds $name", (mistake) => {
		const { places, problem } = findProblem(mistake);
		expect(places).toContain(mistake.at);
		expect(problem && formatProblem(problem)).toContain(mistake.says);
	});

	it("are listed for editors with place, message and fix", async () => {
		await expect(toTable()).toMatchFileSnapshot(
			"../../../../knowledge-base/MISTAKES.md",
		);
	});

	it("has an example of every code", () => {
		const shown = new Set(mistakes.map(({ at }) => at.split(" ")[1]));
		const unreadable = "file-unreadable";
		expect(
			Object.keys(problemTable).filter(
				(code) => code !== unreadable && !shown.has(code),
			),
		).toEqual([]);
	});

	it("names a file that could not be read", () => {
		const files = [
			...sample({ [refund]: null }),
			{ path: refund, text: "", unreadable: "permission denied" },
		];
		expect(createKnowledgeBase(files).problems).toMatchObject([
			{ file: refund, line: 1, code: "file-unreadable" },
		]);
	});

	it("breaks a knowledge base by errors only, never by warnings", () => {
		const warned = createKnowledgeBase(sample({ "lexicon/pl.yaml": null }));
		expect(warned.kind).toBe("ready");
		expect(warned.problems).toMatchObject([{ severity: "warning" }]);
	});

	it("leaves objects' prototypes alone", () => {
		createKnowledgeBase(
			sample({ [refund]: "__proto__: { polluted: yes }\nconstructor: 1\n" }),
		);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it("prints place, code and message on one line and the fix on the next", () => {
		const [problem] = createKnowledgeBase(sample({ [shop]: null })).problems;
		expect(problem && formatProblem(problem)).toBe(
			"shop.yaml:1:1 file-missing The knowledge base has no shop.yaml\n    Create shop.yaml in the folder of the knowledge base",
		);
	});
});

/** MISTAKES.md of the starter: every seeded mistake as `check` reports it. Written anew by `vitest -u`. */
function toTable(): string {
	const cell = (text: string) =>
		text.replaceAll("|", "\\|").replaceAll("\n", " ");
	const code = (text: string) => `\`${text.replaceAll("`", "ˋ")}\``;
	const sections = Object.entries(seededMistakes).map(([title, ofTitle]) => {
		const rows = ofTitle.map((mistake) => {
			const { problem } = findProblem(mistake);
			return `| ${[
				cell(mistake.name),
				code(problem?.code ?? ""),
				problem?.severity ?? "",
				cell(
					`${problem?.message}<br>→ ${problem?.fix}`
						.replaceAll("<b>", "‹b›")
						.replaceAll("</b>", "‹/b›"),
				),
			].join(" | ")} |`;
		});
		return `## ${title}\n\n| mistake | code | weight | what \`check\` says, and the fix |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
	});
	return `# Mistakes and what \`check\` says about them\n\nEvery kind of mistake that \`shopbell check\` finds, with an example; ${mistakes.length} in all. An error keeps the knowledge base from being used, a warning stops nothing. Each example is a test of file, line, column, code and text.\n\n${sections.join("\n")}`;
}
