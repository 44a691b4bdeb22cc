import {
	createKnowledgeBase,
	createParseCache,
	type KnowledgeBase,
	type ParseCache,
	type Problem,
	type SourceFile,
} from "@shopbell/knowledge";
import type { ReadResult } from "../exchange/format.js";
import { createRowProblem, type RowProblem } from "../exchange/row-problem.js";
import {
	type BuiltArticle,
	buildArticle,
	type NewArticleDefaults,
	rejectDraft,
} from "./build-article.js";
import { type Draft, keptPhrasings, toQuoted } from "./draft.js";
import type { ImportPlan, PlannedArticle } from "./import-plan.js";
import { toDrafts } from "./to-drafts.js";

/** What an import is planned from. */
export interface PlanOptions {
	/** What a format's reader gave. */
	readonly read: ReadResult;
	/** The knowledge base as it is: valid. */
	readonly knowledgeBase: KnowledgeBase;
	/** Its files. */
	readonly files: readonly SourceFile[];
	readonly defaults: NewArticleDefaults;
	/** What the files were read to, where that is known already. */
	readonly cache?: ParseCache;
}

/**
 * Plans an import. The knowledge base is checked as it would be afterwards: an
 * article that would break it is left out with the reason, a phrasing that
 * belongs to another article is left out alone. Every row that came in is in
 * an article or named. Planning what an import wrote changes nothing.
 */
export function planImport(options: PlanOptions): ImportPlan {
	const { read, knowledgeBase, defaults } = options;
	const files = new Map(options.files.map((file) => [file.path, file]));
	const { drafts, problems } = toDrafts(read.texts, knowledgeBase);
	const found: RowProblem[] = [...read.problems, ...problems];
	let left: readonly Draft[] = drafts;
	const { cache = createParseCache() } = options;
	for (;;) {
		const built = new Map<Draft, Extract<BuiltArticle, { kind: "built" }>>();
		for (const draft of left) {
			const result = buildArticle(draft, knowledgeBase, files, defaults);
			if (result.kind === "built") built.set(draft, result);
			else
				for (const { place } of draft.texts.values())
					found.push(
						createRowProblem(place, "article-protected", {
							file: knowledgeBase.articles[draft.id]?.file ?? draft.id,
							reason: result.reason,
						}),
					);
		}
		left = [...built.keys()];
		const after = new Map(files);
		for (const { article } of built.values())
			after.set(article.file, { path: article.file, text: article.text });
		const result = createKnowledgeBase([...after.values()], { cache });
		const errors = result.problems.filter(
			({ severity }) => severity === "error",
		);
		if (errors.length === 0) return finish([...built.values()], found, options);
		const rejected = settle(errors, built, found);
		left = left.filter((draft) => !rejected.has(draft));
	}
}

/** Drops the phrasings that cannot stay and gives the drafts that cannot; at least one of both changes. */
function settle(
	errors: readonly Problem[],
	built: ReadonlyMap<Draft, Extract<BuiltArticle, { kind: "built" }>>,
	found: RowProblem[],
): ReadonlySet<Draft> {
	const byFile = new Map(
		[...built].map(([draft, { article }]) => [article.file, draft]),
	);
	const byId = new Map([...built.keys()].map((draft) => [draft.id, draft]));
	const rejected = new Set<Draft>();
	let isSettled = false;
	for (const error of errors) {
		const draft = byFile.get(error.file) ?? byId.get(String(error.params.id));
		if (draft === undefined || rejected.has(draft)) continue;
		isSettled = true;
		if (dropPhrasing(draft, error, found)) continue;
		rejected.add(draft);
		found.push(...rejectDraft(draft, error));
	}
	if (isSettled) return rejected;
	// Nothing points to one draft: none is safe to write.
	const [error] = errors;
	for (const draft of built.keys()) {
		rejected.add(draft);
		if (error !== undefined) found.push(...rejectDraft(draft, error));
	}
	return rejected;
}

const phrasingCodes: ReadonlySet<string> = new Set([
	"phrasing-shared",
	"phrasing-denied",
	"held-out-used",
	"personal-data",
]);

function dropPhrasing(
	draft: Draft,
	error: Problem,
	found: RowProblem[],
): boolean {
	if (!phrasingCodes.has(error.code)) return false;
	const wanted = String(error.params.text);
	const isMeant = (phrasing: string) =>
		error.code === "personal-data"
			? phrasing.includes(wanted)
			: toQuoted(phrasing) === wanted;
	let isDropped = false;
	for (const text of draft.texts.values())
		for (const phrasing of keptPhrasings(draft, [
			...(text.questions ?? []),
			...(text.notQuestions ?? []),
		])) {
			if (!isMeant(phrasing)) continue;
			isDropped = true;
			draft.dropped.add(toQuoted(phrasing));
			found.push(
				createRowProblem(text.place, "phrasing-dropped", {
					text: phrasing,
					reason: error.message,
				}),
			);
		}
	return isDropped;
}

function finish(
	built: readonly Extract<BuiltArticle, { kind: "built" }>[],
	found: readonly RowProblem[],
	{ read }: PlanOptions,
): ImportPlan {
	const notes = built.flatMap((one) => one.notes);
	const order = new Map(read.texts.map(({ place }, i) => [toKey(place), i]));
	const articles: PlannedArticle[] = built.map(({ article }) => article);
	const at = (problem: RowProblem) => order.get(toKey(problem)) ?? -1;
	return {
		articles,
		problems: [...found, ...notes].sort((a, b) => at(a) - at(b)),
	};
}

const toKey = ({ file, row }: { file: string; row: string }) =>
	`${file} ${row}`;
