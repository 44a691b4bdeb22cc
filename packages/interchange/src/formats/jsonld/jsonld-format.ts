import { decodeText } from "../../exchange/decode-text.js";
import type {
	ExchangeFile,
	ExchangeFormat,
	ReadContext,
	ReadResult,
} from "../../exchange/format.js";
import type { ImportedText } from "../../exchange/imported-text.js";
import { importLimits } from "../../exchange/limits.js";
import { readEach } from "../../exchange/read-each.js";
import { readForeign } from "../../exchange/read-foreign.js";
import {
	createRowProblem,
	type RowProblem,
} from "../../exchange/row-problem.js";
import {
	listShownArticles,
	shownLosses,
	writtenLocales,
} from "../../exchange/shown-articles.js";
import { markdownToSafeHtml } from "../../markup/markdown-to-html.js";
import { htmlToAnswer } from "../../markup/to-answer.js";
import { findQuestions, readPage } from "./read-page.js";

/**
 * A web page with schema.org `FAQPage` as JSON-LD: `mainEntity` of `Question`s
 * with `name` and `acceptedAnswer.text`, which is HTML (schema.org/FAQPage;
 * Google Search Central, "FAQPage structured data"). Lists of nodes and
 * `@graph` are looked through. The page's `lang` or `inLanguage` is the
 * language.
 */
export const jsonldFormat: ExchangeFormat = {
	id: "jsonld",
	name: "FAQPage JSON-LD of a web page",
	endings: [".html", ".htm"],
	read: (files, context) => readEach(files, (file) => readFile(file, context)),
	write: async (knowledgeBase, locales) => {
		const shown = listShownArticles(knowledgeBase, locales);
		const files = writtenLocales(shown, locales).map((locale): ExchangeFile => {
			const data = {
				"@context": "https://schema.org",
				"@type": "FAQPage",
				inLanguage: locale,
				mainEntity: shown
					.filter((one) => one.locale === locale)
					.map(({ article, shown: { title, markdown } }) => ({
						"@type": "Question",
						identifier: article.id,
						name: title,
						acceptedAnswer: {
							"@type": "Answer",
							text: markdownToSafeHtml(markdown),
						},
					})),
			};
			// A "<" would end the script; JSON can write it otherwise.
			const json = JSON.stringify(data, null, "\t").replaceAll("<", "\\u003c");
			const page = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>FAQ</title>
<script type="application/ld+json">
${json}
</script>
</head>
<body></body>
</html>
`;
			return {
				path: `${locale}.html`,
				bytes: new TextEncoder().encode(page),
			};
		});
		return { files, losses: shownLosses("short answers", "phrasings") };
	},
};

function readFile(file: ExchangeFile, context: ReadContext): ReadResult {
	const decoded = decodeText(file, context);
	if (decoded.kind === "unreadable")
		return { texts: [], problems: [decoded.problem] };
	const whole = { file: file.path, row: "" };
	const page = readPage(decoded.text);
	const problems: RowProblem[] = page.mistakes.map((detail) =>
		createRowProblem(whole, "file-syntax", { format: "JSON-LD", detail }),
	);
	const texts: ImportedText[] = [];
	const questions = page.data.flatMap((data) => findQuestions(data));
	for (const [i, question] of questions
		.slice(0, importLimits.maxRows)
		.entries()) {
		const read = readForeign(
			{
				place: { file: file.path, row: `question ${i + 1}` },
				id: question.identifier,
				group: `${file.path} ${i}`,
				language: question.language ?? page.language,
				title: question.name,
				length: question.answer.length,
				toAnswer: () => htmlToAnswer(question.answer, page.baseUrl),
			},
			context,
		);
		problems.push(...read.problems);
		if (read.text !== undefined) texts.push(read.text);
	}
	if (questions.length === 0 && problems.length === 0)
		problems.push(createRowProblem(whole, "file-empty", {}));
	if (questions.length > importLimits.maxRows)
		problems.push(
			createRowProblem(whole, "too-many-rows", { max: importLimits.maxRows }),
		);
	return { texts, problems };
}
