import { describe, expect, it } from "vitest";
import type { Answer } from "../faq/faq.js";
import type { Candidate, Match } from "../match/match.js";
import type { EvalRow } from "./eval-row.js";
import { toEvalRows } from "./eval-row.js";
import { evaluateQuestions } from "./evaluate-questions.js";
import { parseEvalRows } from "./parse-eval-rows.js";

const row = (
	text: string,
	topic: string | null,
	fields: Partial<EvalRow> = {},
): EvalRow => ({
	id: text,
	language: "en",
	topic,
	style: "plain",
	text,
	also: [],
	...fields,
});

const candidate = (intentId: string): Candidate => ({
	intentId,
	confidence: 0.9,
	nearest: { text: intentId, language: "en", similarity: 1 },
});

/** Answers by script: "answer a", "clarify a b", "none a", "person a", "angry a" with the candidates behind. */
function ask(text: string): Answer {
	const [kind, ...ids] = text.split(" ");
	const candidates = ids.map(candidate);
	const match: Match = {
		language: {
			language: "en",
			confidence: 1,
			informativeTokens: 1,
			reason: "detected",
		},
		candidates,
		decision: { kind: "none", reason: "weak" },
	};
	const base = {
		language: "en",
		confidence: 0.9,
		match,
		cues: { wantsPerson: kind === "person", isFrustrated: kind === "angry" },
	};
	const reply = {
		id: "",
		title: "",
		form: "answer",
		markdown: "",
		blocks: [],
		locale: "en",
	} as const;
	switch (kind) {
		case "answer":
		case "angry":
			return {
				...base,
				kind: "answer",
				article: ids[0] ?? "",
				reply,
				next: [],
				offersPerson: kind === "angry" || ids[0] === "contact.human",
			};
		case "person":
			return {
				...base,
				kind: "answer",
				article: "contact.human",
				reply,
				next: [],
				offersPerson: true,
			};
		case "clarify":
			return {
				...base,
				kind: "clarify",
				choices: ids.map((id) => ({ id, title: id, confidence: 0.5 })),
				offersPerson: true,
			};
		default:
			return { ...base, kind: "none", offersPerson: true };
	}
}

const evaluate = (...rows: EvalRow[]) =>
	evaluateQuestions({ faq: { ask }, rows }).report.languages.en?.all;

describe("evaluateQuestions", () => {
	it("counts best candidates whatever the decision", () => {
		const shares = evaluate(
			row("answer a", "a"),
			row("clarify b a", "a"),
			row("none a b", "a"),
			row("none", "a"),
		);
		expect(shares).toMatchObject({ n: 4, top1: 0.5 });
	});

	it("counts right and wrong answers, and choices as neither", () => {
		const shares = evaluate(
			row("answer a", "a"),
			row("answer b", "a"),
			row("clarify b a", "a"),
			row("clarify b c", "a"),
			row("none", "a"),
		);
		expect(shares).toMatchObject({
			answered: 2 / 5,
			answeredRight: 1 / 5,
			wrong: 1 / 2,
			clarified: 1 / 5,
		});
	});

	it("takes every article under also for right", () => {
		expect(evaluate(row("answer b", "a", { also: ["b"] }))).toMatchObject({
			top1: 1,
			answeredRight: 1,
			wrong: 0,
		});
	});

	it("counts articles given to questions out of scope, of those only", () => {
		const shares = evaluate(
			row("answer a", null),
			row("clarify a", null),
			row("person a", null),
			row("answer a", "a"),
		);
		expect(shares).toMatchObject({ oosAnswered: 1 / 3, top1: 1 });
	});

	it("takes a wish for a person for right by its wording or by the best candidate", () => {
		const shares = evaluate(
			row("person a", "contact.human"),
			row("none contact.human", "contact.human"),
			row("answer a", "contact.human"),
			row("none a", "contact.human"),
		);
		expect(shares).toMatchObject({
			top1: 1 / 2,
			answeredRight: 1 / 2,
			humanOffered: 3 / 4,
		});
	});

	it("counts a handoff nobody asked for as no answer", () => {
		expect(evaluate(row("person a", "a"))).toMatchObject({
			top1: 1,
			answered: 0,
			wrong: null,
		});
	});

	it("counts the person offered to the frustrated, and no outburst as out of scope", () => {
		const frustrated = { style: "frustrated" };
		const shares = evaluate(
			row("angry a", "a", frustrated),
			row("answer a", "a", frustrated),
			row("answer a", null, frustrated),
			row("none", null, frustrated),
		);
		expect(shares).toMatchObject({ humanOffered: 1 / 2, oosAnswered: null });
	});

	it("reports by language and style, and null where no row counts", () => {
		const { report } = evaluateQuestions({
			faq: { ask },
			rows: [
				row("answer a", "a", { style: "short" }),
				row("answer b", "a", { language: "pl" }),
			],
		});
		expect(report.languages).toMatchObject({
			en: { all: { n: 1, top1: 1 }, short: { top1: 1, humanOffered: null } },
			pl: { all: { top1: 0, wrong: 1 }, plain: { n: 1, oosAnswered: null } },
		});
	});

	it("tells progress and, when asked to, the language of each row", () => {
		const told: unknown[] = [];
		const languages: unknown[] = [];
		evaluateQuestions({
			faq: {
				ask: (text, options) => {
					languages.push(options?.language);
					return ask(text);
				},
			},
			rows: [row("none", "a", { language: "pl" })],
			tellsLanguage: true,
			onProgress: (...progress) => told.push(progress),
		});
		expect(told).toEqual([[1, 1]]);
		expect(languages).toEqual(["pl"]);
	});
});

describe("rows", () => {
	it("are read from JSON Lines", () => {
		const text = `{"id":"x1","lang":"pl","topic":null,"style":"oos","text":"hej"}\n\n{"id":2,"lang":"en","topic":"a.b","style":"plain","text":"q","also":["c.d"],"more":1}\n`;
		expect(parseEvalRows(text)).toEqual({
			kind: "rows",
			rows: [
				row("hej", null, { id: "x1", language: "pl", style: "oos" }),
				row("q", "a.b", { id: "2", also: ["c.d"] }),
			],
		});
	});

	it("takes long files, and says where one is too long", () => {
		const row = '{"lang":"en","topic":null,"style":"plain","text":"a"}\n';
		const parsed = parseEvalRows(row.repeat(200_000));
		expect(parsed.kind === "rows" && parsed.rows.length).toBe(200_000);
		expect(parseEvalRows(row.repeat(200_002))).toEqual({
			kind: "mistakes",
			mistakes: [
				{
					line: 200_001,
					message: "more than 200000 questions; test with a part of them",
				},
			],
		});
	});

	it("that are none are named by line", () => {
		const parsed = parseEvalRows('{"lang":"en"}\nnonsense\n');
		expect(parsed).toMatchObject({
			kind: "mistakes",
			mistakes: [
				{ line: 1, message: expect.stringContaining("topic") },
				{ line: 2, message: "not a JSON object" },
			],
		});
	});

	it("come from the knowledge base's own held-out questions", () => {
		expect(
			toEvalRows([
				{ ask: "q", want: "a", also: [], style: "messy", language: "uk" },
			]),
		).toEqual([row("q", "a", { id: "uk-1", language: "uk", style: "messy" })]);
	});
});
