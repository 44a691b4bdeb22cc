import { articleIdPattern, parseYaml, writeYaml } from "@shopbell/knowledge";
import { decodeText } from "../../exchange/decode-text.js";
import type {
	ExchangeFile,
	ExchangeFormat,
	ReadContext,
	ReadResult,
} from "../../exchange/format.js";
import { importLimits } from "../../exchange/limits.js";
import { readEach } from "../../exchange/read-each.js";
import { resolveLanguage } from "../../exchange/resolve-language.js";
import { createRowProblem } from "../../exchange/row-problem.js";
import { toNotes } from "../../exchange/text-losses.js";
import { sourceToAnswer } from "../../markup/to-answer.js";
import { readFrontMatter } from "./read-front-matter.js";

/**
 * A folder of Markdown files with YAML front matter between `---` lines, as
 * Jekyll, Hugo, Docusaurus and others keep articles. One file is one article in
 * one language: the front matter or a folder named after a language says which.
 * Without a title the first heading is the title; without an id the path is.
 * `{name}` is a fact, as in our own articles.
 */
export const markdownFormat: ExchangeFormat = {
	id: "markdown",
	name: "folder of Markdown files",
	endings: [".md", ".markdown"],
	read: (files, context) => readEach(files, (file) => readFile(file, context)),
	write: async ({ articles }, locales) => {
		const files = Object.values(articles).flatMap((article) =>
			locales.flatMap((locale): ExchangeFile[] => {
				const text = article.texts[locale];
				if (text === undefined) return [];
				const front = {
					id: article.id,
					language: locale,
					title: text.title,
					short: text.short,
					owner: article.owner,
					review_by: article.reviewBy,
					...(article.validFrom ? { valid_from: article.validFrom } : {}),
					...(article.validUntil ? { valid_until: article.validUntil } : {}),
					handoff: article.handoff,
					strictness: article.strictness,
					...(Object.keys(article.facts).length > 0
						? { facts: article.facts }
						: {}),
					...(article.next.length > 0 ? { next: article.next } : {}),
					questions: text.questions,
					...(text.notQuestions.length > 0
						? { not_questions: text.notQuestions }
						: {}),
				};
				return [
					{
						path: `${locale}/${article.id.replaceAll(".", "/")}.md`,
						bytes: new TextEncoder().encode(
							`---\n${writeYaml(front)}---\n\n${text.answer.trimEnd()}\n`,
						),
					},
				];
			}),
		);
		return { files, losses: [] };
	},
};

function readFile(file: ExchangeFile, context: ReadContext): ReadResult {
	const place = { file: file.path, row: "" };
	const fail = (...problems: ReadResult["problems"]): ReadResult => ({
		texts: [],
		problems,
	});
	const decoded = decodeText(file, context);
	if (decoded.kind === "unreadable") return fail(decoded.problem);
	const max = importLimits.maxTextLength;
	if (decoded.text.length > 4 * max)
		return fail(createRowProblem(place, "text-too-long", { max }));
	const { yaml, body } = splitFrontMatter(decoded.text);
	const parsed = parseYaml({ path: file.path, text: yaml });
	const [mistake] = parsed.problems;
	if (mistake !== undefined || parsed.kind === "unparsed")
		return fail(
			createRowProblem(place, "file-syntax", {
				format: "Markdown with front matter",
				detail: mistake
					? `line ${mistake.line + 1}: ${mistake.message}`
					: "the front matter cannot be read",
			}),
		);
	const front = readFrontMatter(parsed.value, place);
	if (front.problems.some(({ severity }) => severity === "error"))
		return fail(...front.problems);
	const folders = file.path.split("/").slice(0, -1);
	const folder = folders.findLast((one) => context.locales.includes(one));
	const stated = front.language ?? folder;
	const language = resolveLanguage(stated, context);
	if (language === undefined)
		return fail(
			...front.problems,
			createRowProblem(place, "language-unknown", {
				language: stated ?? "",
				locales: context.locales.join(", "),
			}),
		);
	const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(
		body.trimStart().split("\n")[0] ?? "",
	);
	const title = front.title ?? heading?.[1];
	if (title === undefined)
		return fail(
			...front.problems,
			createRowProblem(place, "title-missing", {}),
		);
	const isTitleRepeated = heading !== null && heading[1] === title;
	const answer = sourceToAnswer(
		isTitleRepeated ? body.trimStart().slice(heading[0].length) : body,
	);
	if (answer.text.trim() === "")
		return fail(
			...front.problems,
			createRowProblem(place, "answer-missing", {}),
		);
	const id = front.id ?? toId(file.path, folder);
	return {
		texts: [
			{
				place,
				...(id === undefined ? {} : { id }),
				group: id ?? file.path,
				...(front.topic === undefined ? {} : { topic: front.topic }),
				language,
				title,
				answer: answer.text,
				...(front.short === undefined
					? {}
					: { short: sourceToAnswer(front.short).text }),
				...(front.questions === undefined
					? {}
					: { questions: front.questions }),
				...(front.notQuestions === undefined
					? {}
					: { notQuestions: front.notQuestions }),
				holds: "all",
				head: front.head,
			},
		],
		problems: [...front.problems, ...toNotes(place, answer.losses)],
	};
}

function splitFrontMatter(text: string): {
	readonly yaml: string;
	readonly body: string;
} {
	const match = /^---[ \t]*\n([\s\S]*?)(?:^---|^\.\.\.)[ \t]*(?:\n|$)/m.exec(
		text,
	);
	return match?.index === 0
		? { yaml: match[1] ?? "", body: text.slice(match[0].length) }
		: { yaml: "", body: text };
}

/** `docs/en/returns/How_To.md` is `returns.how-to`; undefined when the path makes no id. */
function toId(path: string, language: string | undefined): string | undefined {
	const parts = path.replace(/\.(md|markdown)$/i, "").split("/");
	const from = language === undefined ? 0 : parts.lastIndexOf(language) + 1;
	const id = parts
		.slice(from)
		.join(".")
		.toLowerCase()
		.replace(/[_\s]+/g, "-");
	return articleIdPattern.test(id) ? id : undefined;
}
