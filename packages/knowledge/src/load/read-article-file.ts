import type { Article } from "../articles/article.js";
import { capProblems } from "./cap-problems.js";
import { checkTexts } from "./checks/check-texts.js";
import { toFileKind } from "./file-kind.js";
import type { Shop } from "./knowledge-base.js";
import type { Problem } from "./problem.js";
import { readArticle } from "./read/read-article.js";
import { sortProblems } from "./sort-problems.js";
import type { SourceFile } from "./source-file.js";
import { parseYaml } from "./yaml/parse-yaml.js";

/** An article by its file alone. */
export interface ArticleFile {
	/** Missing when the file has errors. */
	readonly article?: Article;
	/** In reading order; what other files have a part in (ids, shared phrasings) is not among them. */
	readonly problems: readonly Problem[];
}

/**
 * Reads one article without the rest of the knowledge base, in milliseconds, for
 * whoever wants to see it while it is being written. Undefined for a file that is
 * no article.
 */
export function readArticleFile(
	file: SourceFile,
	shop: Shop,
): ArticleFile | undefined {
	const kind = toFileKind(file.path);
	if (kind.kind !== "article") return undefined;
	const read = readArticle(parseYaml(file), kind.id, shop);
	const { data, places } = read;
	const problems = sortProblems(
		capProblems([
			...read.problems,
			...(data === undefined || places === undefined
				? []
				: checkTexts(data, places, shop)),
		]),
	);
	return data === undefined ||
		problems.some(({ severity }) => severity === "error")
		? { problems }
		: { article: data, problems };
}
