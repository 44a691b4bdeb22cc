import { resolve } from "node:path";
import {
	createFaq,
	createMatcher,
	type EvalRow,
	evaluateQuestions,
	type Faq,
	toEvalRows,
	toTrainingSet,
} from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";
import { createRandom } from "../intents/data-set.js";
import { withoutMarks, withTypos } from "../intents/spoil-text.js";
import { type SpokenAsides, spokenAsides } from "./spoken-asides.js";

/** One way of typing the same question; undefined where a language has no such way. */
interface Way {
	readonly name: string;
	readonly type: (text: string, language: string) => string | undefined;
}

const random = createRandom(5);
const around =
	(kind: keyof SpokenAsides, which: 0 | 1) =>
	(text: string, language: string): string | undefined =>
		spokenAsides[language]?.[kind][which].replace("…", text);

const asides: readonly (readonly [string, keyof SpokenAsides])[] = [
	["with a greeting", "greeting"],
	["with a call for help", "help"],
	["with thanks", "thanks"],
	["in a hurry", "hurry"],
	["signed", "signOff"],
	["with an order's number", "order"],
];

const WAYS: readonly Way[] = [
	{ name: "as it stands", type: (text) => text },
	{
		name: "one edit in a fifth of the words",
		type: (text) => withTypos(text, random),
	},
	{
		name: "without marks, Cyrillic in Latin letters",
		type: (text, language) =>
			language === "en" ? undefined : withoutMarks(text),
	},
	...asides.flatMap(([name, kind]): readonly Way[] => [
		{ name, type: around(kind, 0) },
		{ name: `${name}, otherwise`, type: around(kind, 1) },
	]),
];

/** Per cent answered right, answers that are wrong, and what nothing answers but was answered. */
function measure(faq: Faq, rows: readonly EvalRow[]): string {
	if (rows.length === 0) return "–";
	const { report } = evaluateQuestions({ faq, rows });
	const [all] = Object.values(report.languages).map((styles) => styles.all);
	const percent = (share: number | null | undefined): string =>
		share === null || share === undefined ? "–" : (100 * share).toFixed(1);
	return [all?.answeredRight, all?.wrong, all?.oosAnswered]
		.map(percent)
		.join(" / ");
}

const folder = resolve(process.argv[2] ?? "knowledge-base");
const result = await loadKnowledgeBase(folder);
if (result.kind === "broken") {
	process.stderr.write(`${folder} has mistakes: run shopbell check\n`);
	process.exitCode = 1;
} else {
	const { knowledgeBase } = result;
	const { maxWrongShare } = knowledgeBase.shop.policy;
	const matcher = createMatcher(toTrainingSet(knowledgeBase), {
		policy: { maxWrongShare },
	});
	const faq = createFaq({ knowledgeBase, matcher });
	const rows = toEvalRows(knowledgeBase.questions);
	const languages = [...new Set(rows.map(({ language }) => language))];
	process.stdout.write(
		`| right / wrong / out of scope answered, % | ${languages.join(" | ")} |\n|---|${"--:|".repeat(languages.length)}\n`,
	);
	for (const { name, type } of WAYS) {
		process.stderr.write(`${name}\n`);
		const cells = languages.map((language) =>
			measure(
				faq,
				rows.flatMap((row) => {
					if (row.language !== language) return [];
					const text = type(row.text, language);
					return text === undefined ? [] : [{ ...row, text }];
				}),
			),
		);
		process.stdout.write(`| ${name} | ${cells.join(" | ")} |\n`);
	}
}
