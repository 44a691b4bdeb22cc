import { type KnowledgeBase, writeYaml } from "@shopbell/knowledge";
import type { ExchangeFile, WriteResult } from "../../exchange/format.js";
import {
	listShownArticles,
	type ShownArticle,
	shownLosses,
	writtenLocales,
} from "../../exchange/shown-articles.js";
import { toOneForm } from "../../markup/to-answer.js";

/**
 * The articles as Rasa files: in a folder for each language the domain with the
 * answers and, for each topic, the intents with their examples. One NLU file of
 * everything would be too large to read in one go, here and in an editor.
 */
export function writeRasa(
	knowledgeBase: KnowledgeBase,
	locales: readonly string[],
): WriteResult {
	const articles = listShownArticles(knowledgeBase, locales);
	const files = writtenLocales(articles, locales).flatMap((locale) =>
		toFiles(
			articles.filter((one) => one.locale === locale),
			locale,
		),
	);
	return { files, losses: shownLosses("short answers") };
}

function toFiles(
	articles: readonly ShownArticle[],
	locale: string,
): readonly ExchangeFile[] {
	const topics = [...new Set(articles.map(toTopic))];
	const responses = Object.fromEntries(
		articles.map(({ article, shown }) => [
			`utter_${toIntent(article.id)}`,
			[{ text: toOneForm(shown.markdown) }],
		]),
	);
	return [
		...topics.map((topic) => ({
			path: `${locale}/nlu/${topic}.yml`,
			bytes: encode({
				nlu: articles.filter((one) => toTopic(one) === topic).map(toEntry),
			}),
		})),
		{
			path: `${locale}/domain.yml`,
			bytes: encode({ intents: topics, responses }),
		},
	];
}

const toEntry = ({ article, shown, locale, questions }: ShownArticle) => ({
	intent: toIntent(article.id),
	metadata: { id: article.id, title: shown.title, language: locale },
	examples: `${questions.map((question) => `- ${question}`).join("\n")}\n`,
});

const toTopic = ({ article }: ShownArticle) =>
	article.id.split(".")[0] ?? article.id;

/** `returns.how-to` as a retrieval intent: `returns/how-to`. */
const toIntent = (id: string) => id.replace(".", "/");

const encode = (value: object) =>
	new TextEncoder().encode(writeYaml({ version: "3.1", ...value }));
