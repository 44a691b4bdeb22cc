import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	openYamlEditor,
	type Position,
	type YamlEditor,
} from "./yaml-editor.js";

const starter = new URL("../../knowledge-base/", import.meta.url);
let editor: YamlEditor;

beforeAll(async () => {
	editor = await openYamlEditor();
});
afterAll(() => editor.close());

const article = (text: string) => ({
	file: "articles/returns/sample.yaml",
	text: `# yaml-language-server: $schema=../../schema/article.schema.json\n${text}`,
});
const flow = (text: string) => ({
	file: "flows/returns/sample.yaml",
	text: `# yaml-language-server: $schema=../../schema/flow.schema.json\n${text}`,
});
const lexicon = (text: string) => ({
	file: "lexicon/xx.yaml",
	text: `# yaml-language-server: $schema=../schema/lexicon.schema.json\n${text}`,
});
const questions = (text: string) => ({
	file: "questions/xx.yaml",
	text: `# yaml-language-server: $schema=../schema/questions.schema.json\n${text}`,
});
const shop = (text: string) => ({
	file: "sample.yaml",
	text: `# yaml-language-server: $schema=./schema/shop.schema.json\n${text}`,
});

const head = "owner: a\nreview_by: 2027-03-31\n";
const english = (text: string) => `${head}en:\n${text}`;
const rest = "  questions: [q]\n  answer: a\n  short: s\n";
const shopHead =
	"name: Lipa\nlocales: [en]\ndefault_locale: en\ntime_zone: Europe/Warsaw\n";
const flowHead = "owner: a\nreview_by: 2027-03-31\nsteps:\n  ask-order:\n";

/** A mistake, with ‹ › around what is to be underlined, and what the editor says. */
const mistakes: readonly (readonly [
	name: string,
	file: { readonly file: string; readonly text: string },
	says: string,
])[] = [
	[
		"a misspelt field",
		article(`${head}‹handof›: offer\n`),
		"handof is not allowed",
	],
	["a field that is missing", article("‹o›wner: a\n"), '"review_by"'],
	[
		"a language without an answer",
		article(`${head}‹en›:\n  title: t\n  questions: [q]\n  short: s\n`),
		'"answer"',
	],
	[
		"a misspelt language",
		article(`${head}‹enn›:\n  title: t\n`),
		"enn is not allowed",
	],
	[
		"a misspelt field of a language",
		article(english(`  ‹titel›: t\n  title: t\n${rest}`)),
		"titel is not allowed",
	],
	[
		"a number as a title",
		article(english(`  title: ‹404›\n${rest}`)),
		'"string"',
	],
	[
		"a number as a phrasing",
		article(
			english(
				"  title: t\n  questions:\n    - q\n    - ‹404›\n  answer: a\n  short: s\n",
			),
		),
		'"string"',
	],
	[
		"no phrasings",
		article(
			english("  title: t\n  questions: ‹[]›\n  answer: a\n  short: s\n"),
		),
		"too few",
	],
	[
		"one text where a list belongs",
		article(`${head}next: ‹returns.cost›\n`),
		'"array"',
	],
	[
		"four articles to offer next",
		article(`${head}next: ‹[a, b, c, d]›\n`),
		"too many",
	],
	[
		"an id with capitals",
		article(`${head}next: [‹Returns.Cost›]\n`),
		"pattern",
	],
	[
		"a handoff mode that does not exist",
		article(`${head}handoff: ‹alway›\n`),
		"offer",
	],
	[
		"more strictness than there is",
		article(`${head}strictness: ‹2›\n`),
		"maximum of 1",
	],
	[
		"a date in another order",
		article("owner: a\nreview_by: ‹31.03.2027›\n"),
		"pattern",
	],
	[
		"an owner with a blank",
		article("owner: ‹Returns Team›\nreview_by: 2027-03-31\n"),
		"pattern",
	],
	["an empty text", article(english(`  title: ‹" "›\n${rest}`)), "pattern"],
	["a field twice", article(`${head}‹owner: b›\n`), "unique"],
	["a tab as indentation", article(`${head}en:\n‹\t›title: t\n`), "Tabs"],
	[
		"a weekday that does not exist",
		shop(`${shopHead}hours:\n  ‹monday›: []\n`),
		"monday is not allowed",
	],
	[
		"a time that does not exist",
		shop(`${shopHead}hours:\n  mon: [["09:00", ‹"25:00"›]]\n`),
		"pattern",
	],
	[
		"half an interval",
		shop(`${shopHead}hours:\n  mon: [‹["09:00"]›]\n`),
		"too few",
	],
	[
		"a share of wrong answers above a half",
		shop(`${shopHead}policy: { max_wrong_share: ‹3› }\n`),
		"maximum of 0.5",
	],
	["a country in small letters", shop(`${shopHead}country: ‹pl›\n`), "pattern"],
	[
		"small talk of a kind that does not exist",
		lexicon("small_talk:\n  ‹thankss›: { says: [a], replies: [b] }\n"),
		"thankss is not allowed",
	],
	[
		"small talk without replies",
		lexicon("small_talk:\n  ‹thanks›: { says: [a] }\n"),
		'"replies"',
	],
	[
		"a held-out question without its article",
		questions("- ‹a›sk: a\n  style: plain\n"),
		'"want"',
	],
	[
		"a misspelt field of a question",
		questions("- ask: a\n  want: a\n  ‹stlye›: plain\n  style: plain\n"),
		"stlye is not allowed",
	],
	[
		"a step of a kind that does not exist",
		flow(`${flowHead}    do: ‹aks›\n`),
		"ask",
	],
	[
		"a step without its slot",
		flow(
			`${flowHead.replace("ask-order", "‹ask-order›")}    do: ask\n    else: person\n`,
		),
		'"slot"',
	],
	[
		"a slot of a type that does not exist",
		flow(
			`owner: a\nreview_by: 2027-03-31\nsteps: {}\nslots:\n  order:\n    type: ‹number-plate›\n`,
		),
		"order-number",
	],
];

/** The text without its marks, and where they stood. */
function unmark(marked: string): {
	readonly text: string;
	readonly start: Position;
	readonly end: Position;
} {
	const start = toPosition(marked.slice(0, marked.indexOf("‹")));
	const end = toPosition(marked.slice(0, marked.indexOf("›")).replace("‹", ""));
	return { text: marked.replace(/[‹›]/g, ""), start, end };
}

function toPosition(before: string): Position {
	const lines = before.split("\n");
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe("an editor", () => {
	it.each(mistakes)(
		"underlines %s",
		async (_, { file, text: marked }, says) => {
			const { text, start, end } = unmark(marked);
			const found = await editor.underlined(new URL(file, starter).href, text);
			const shown = found.map(({ message, range }) => ({ message, ...range }));
			expect(shown).toContainEqual({
				message: expect.stringContaining(says),
				start,
				// Of a mistake of YAML itself, the rest of the line is underlined too.
				end: expect.objectContaining({ line: end.line }),
			});
		},
	);
});
