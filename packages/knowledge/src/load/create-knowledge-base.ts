import type { Article } from "../articles/article.js";
import type { Flow } from "../flows/flow.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { ShopTemplate } from "../templates/message-template.js";
import { capProblems } from "./cap-problems.js";
import { checkDates } from "./checks/check-dates.js";
import { checkFlow } from "./checks/check-flow.js";
import { checkFlowTexts } from "./checks/check-flow-texts.js";
import { checkNearness } from "./checks/check-nearness.js";
import { checkPhrasings } from "./checks/check-phrasings.js";
import { checkReferences } from "./checks/check-references.js";
import { checkShopFacts } from "./checks/check-shop-facts.js";
import { checkTexts } from "./checks/check-texts.js";
import { createProblem } from "./create-problem.js";
import { toFileKind } from "./file-kind.js";
import type { HeldOutQuestion, KnowledgeBase, Shop } from "./knowledge-base.js";
import { nearest } from "./nearest.js";
import { createParseCache, type ParseCache } from "./parse-cache.js";
import type { Problem } from "./problem.js";
import { type ReadLocales, readArticle } from "./read/read-article.js";
import type { ReadFile } from "./read/read-file.js";
import { readFlow } from "./read/read-flow.js";
import { readLexicon } from "./read/read-lexicon.js";
import { readQuestions } from "./read/read-questions.js";
import { readShop } from "./read/read-shop.js";
import { readTemplates } from "./read/read-templates.js";
import { revisionOf, toRevision } from "./revision.js";
import { localePattern } from "./schema/field-types.js";
import { sortProblems } from "./sort-problems.js";
import type { SourceFile } from "./source-file.js";
import type { SourceMap } from "./yaml/source-map.js";

/** A knowledge base that can be used, with its warnings; or every problem that keeps it from being used. */
export type KnowledgeBaseResult =
	| {
			readonly kind: "ready";
			readonly knowledgeBase: KnowledgeBase;
			/** Warnings only. */
			readonly problems: readonly Problem[];
	  }
	| {
			readonly kind: "broken";
			/** At least one error; warnings too. */
			readonly problems: readonly Problem[];
	  };

/** How a knowledge base is put together. */
export interface KnowledgeBaseOptions {
	/** Now in epoch ms; without it nothing is overdue. */
	readonly now?: number;
	/** Kept by callers that read the same folder again and again. */
	readonly cache?: ParseCache;
	/** Also compares each phrasing with all others of its language, which takes a second or two for 24,000. Default false. */
	readonly comparesPhrasings?: boolean;
}

const folders = [
	...["articles", "flows", "lexicon", "questions", "shop.yaml"],
	"templates.yaml",
];

/**
 * Files to a knowledge base, or to all their problems at once, in reading
 * order. Pure: reads no disk and no clock. A mistake in one file never hides
 * those of another.
 */
export function createKnowledgeBase(
	files: readonly SourceFile[],
	options: KnowledgeBaseOptions = {},
): KnowledgeBaseResult {
	const {
		now,
		cache = createParseCache(),
		comparesPhrasings = false,
	} = options;
	const today =
		now === undefined ? undefined : new Date(now).toISOString().slice(0, 10);
	const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
	cache.keepOnly(new Set(sorted.map((file) => file.path)));
	const problems: Problem[] = [];

	const times = new Map(sorted.map((file) => [file.path, file.modifiedAt]));
	const modifiedAt = (path: string) =>
		times.get(path) ?? Number.POSITIVE_INFINITY;
	const shopFile = sorted.find((file) => toFileKind(file.path).kind === "shop");
	const shopRead = shopFile && cache.read(shopFile, "", readShop);
	if (shopRead === undefined)
		problems.push(
			createProblem({ file: "shop.yaml", line: 1, column: 1 }, "file-missing", {
				name: "shop.yaml",
			}),
		);
	const shop = shopRead?.data;
	const locales = shop ?? guessLocales(sorted, cache);
	const around = (shop && shopFile?.text) ?? `without ${locales.locales}`;

	const articles: ReadFile<Article>[] = [];
	const flows: ReadFile<Flow>[] = [];
	const flowIds = new Set<string>();
	const lexicons: ReadFile<Lexicon>[] = [];
	const questions: ReadFile<readonly HeldOutQuestion[]>[] = [];
	let templates: ReadFile<readonly ShopTemplate[]> | undefined;
	const ids = new Set<string>();
	for (const file of sorted) {
		const kind = toFileKind(file.path);
		const top = { file: file.path, line: 1, column: 1 };
		switch (kind.kind) {
			case "shop":
				break;
			case "templates":
				templates = cache.read(file, "", readTemplates);
				break;
			case "misnamed":
				problems.push(createProblem(top, "file-name", { name: kind.name }));
				break;
			case "unknown":
				problems.push(
					createProblem(top, "file-unknown", {
						name: file.path,
						nearest: nearest(kind.folder, folders),
					}),
				);
				break;
			case "article": {
				ids.add(kind.id);
				articles.push(
					cache.read(file, around, (parsed) => {
						const read = readArticle(parsed, kind.id, locales);
						return shop ? withTextProblems(read, shop, checkTexts) : read;
					}),
				);
				break;
			}
			case "flow": {
				flowIds.add(kind.id);
				flows.push(
					cache.read(file, around, (parsed) => {
						const read = readFlow(parsed, kind.id, locales);
						return shop ? withTextProblems(read, shop, checkFlowTexts) : read;
					}),
				);
				break;
			}
			case "lexicon":
			case "questions": {
				if (!locales.locales.includes(kind.locale))
					problems.push(
						createProblem(top, "locale-unknown", {
							locale: kind.locale,
							locales: locales.locales.join(", "),
						}),
					);
				const { locale } = kind;
				if (kind.kind === "lexicon")
					lexicons.push(
						cache.read(file, around, (parsed) => readLexicon(parsed, locale)),
					);
				else
					questions.push(
						cache.read(file, around, (parsed) => readQuestions(parsed, locale)),
					);
			}
		}
	}

	const parts = [
		...[shopRead, ...articles, ...flows, ...lexicons, ...questions],
		...(templates ? [templates] : []),
	];
	for (const read of parts) problems.push(...(read?.problems ?? []));
	for (const { data, places } of [...articles, ...flows])
		if (data && places) problems.push(...checkDates(data, places, today));
	for (const { data, places } of flows)
		if (data && places && shop)
			problems.push(
				...checkFlow(data, places, { shop, articleIds: ids, flowIds }),
			);
	problems.push(
		...checkReferences(articles, questions, ids, flowIds, flows),
		...checkPhrasings(articles, questions, modifiedAt),
		...checkLexicons(shop, lexicons),
		...(comparesPhrasings ? checkNearness(articles, cache.kept) : []),
	);

	// A misspelt fact is reported where it stands, not once more where it is stated.
	if (!problems.some(isError))
		problems.push(
			...checkShopFacts(
				shopRead,
				articles,
				sorted
					.filter(({ path }) => path.startsWith("flows/"))
					.map(({ text }) => text),
			),
		);

	const all = sortProblems(capProblems(problems));
	if (shop === undefined || all.some(isError))
		return { kind: "broken", problems: all };
	const content = {
		shop,
		articles: Object.fromEntries(
			articles.flatMap(({ data }) => (data ? [[data.id, data]] : [])),
		),
		flows: Object.fromEntries(
			flows.flatMap(({ data }) => (data ? [[data.id, data]] : [])),
		),
		lexicons: Object.fromEntries(
			lexicons.flatMap(({ data }) => (data ? [[data.language, data]] : [])),
		),
		questions: questions.flatMap(({ data }) => data ?? []),
		...(templates?.data ? { templates: templates.data } : {}),
	};
	// Of each part by itself: after a change most are the objects they were.
	const revision = toRevision(
		parts
			.map((read) =>
				read?.data ? `${read.file} ${revisionOf(read.data)}` : "",
			)
			.join("\n"),
	);
	return {
		kind: "ready",
		knowledgeBase: { ...content, revision },
		problems: all,
	};
}

const isError = ({ severity }: Problem) => severity === "error";

/** Reading texts takes longest, so what is wrong with them is kept with the file. */
function withTextProblems<T>(
	read: ReadFile<T>,
	shop: Shop,
	check: (data: T, places: SourceMap, shop: Shop) => readonly Problem[],
): ReadFile<T> {
	const { data, places } = read;
	if (data === undefined || places === undefined) return read;
	return {
		...read,
		problems: [...read.problems, ...check(data, places, shop)],
	};
}

function checkLexicons(
	shop: Shop | undefined,
	lexicons: readonly ReadFile<Lexicon>[],
): Problem[] {
	const present = new Set(lexicons.map(({ file }) => file));
	return (shop?.locales ?? [])
		.filter((locale) => !present.has(`lexicon/${locale}.yaml`))
		.map((locale) =>
			createProblem(
				{ file: "shop.yaml", line: 1, column: 1 },
				"lexicon-missing",
				{
					locale,
				},
			),
		);
}

/** Without a readable shop: every language any article is written in, so that articles are checked all the same. */
function guessLocales(
	files: readonly SourceFile[],
	cache: ParseCache,
): ReadLocales {
	const found = new Set<string>();
	for (const file of files) {
		const kind = toFileKind(file.path);
		if (kind.kind === "lexicon" || kind.kind === "questions")
			found.add(kind.locale);
		if (kind.kind !== "article") continue;
		const parsed = cache.parse(file);
		const value = parsed.kind === "parsed" ? parsed.value : undefined;
		if (typeof value === "object" && value !== null)
			for (const key of Object.keys(value))
				if (localePattern.test(key)) found.add(key);
	}
	return { locales: [...found].sort(), defaultLocale: "" };
}
