import {
	createKnowledgeBase,
	type KnowledgeBase,
	type Problem,
	readArticleFile,
	type SourceFile,
} from "@shopbell/knowledge";
import { readSourceFile, readSourceFiles } from "@shopbell/knowledge/node";
import type { StudioKnowledge } from "./studio-knowledge.js";

/** What is in the folder at one moment. */
export interface ContentSnapshot {
	/** By path relative to the folder. */
	readonly files: ReadonlyMap<string, SourceFile>;
	/** Every problem of the files as they are. */
	readonly problems: readonly Problem[];
	/** The newest content that can be shown: a broken file takes part with its last good text. */
	readonly knowledgeBase: KnowledgeBase;
	/** Files that are broken now. */
	readonly brokenFiles: ReadonlySet<string>;
}

/** The folder as editors work in it, which the bot's own content follows only when all of it is good. */
export interface StudioContent {
	/** Reads the folder; what did not change since costs nothing but the reading. Rejects with `KnowledgeError` `unreadable`. */
	read(): Promise<ContentSnapshot>;
	/**
	 * The last snapshot with one article's file as it is now, without a look at the
	 * others: problems that another file has a part in come with the next `read`.
	 * Undefined before the first `read` and for a file that is not there or no article.
	 */
	glance(path: string): Promise<ContentSnapshot | undefined>;
	/** Every problem there would be if one file of a snapshot had another text. */
	problemsWith(snapshot: ContentSnapshot, file: SourceFile): readonly Problem[];
}

/** Looks at the folder of a living knowledge base. */
export function createStudioContent(
	knowledge: StudioKnowledge,
	now: () => number,
): StudioContent {
	const cache = knowledge.parseCache;
	const good = new Map<string, SourceFile>();
	let last: ContentSnapshot | undefined;
	let lastDay = "";
	let running: Promise<unknown> = Promise.resolve();

	async function look(): Promise<ContentSnapshot> {
		const files = await readSourceFiles(knowledge.folder);
		// Reviews become overdue at midnight without any change of a file.
		const today = new Date(now()).toISOString().slice(0, 10);
		if (last && lastDay === today && isSame(files, last.files)) return last;
		lastDay = today;
		last = toSnapshot(files);
		return last;
	}

	function toSnapshot(files: readonly SourceFile[]): ContentSnapshot {
		const result = createKnowledgeBase(files, { cache, now: now() });
		const { problems } = result;
		const brokenFiles = new Set(
			problems
				.filter(({ severity }) => severity === "error")
				.map(({ file }) => file),
		);
		for (const file of files)
			if (!brokenFiles.has(file.path)) good.set(file.path, file);
		return {
			files: new Map(files.map((file) => [file.path, file])),
			problems,
			brokenFiles,
			knowledgeBase:
				result.kind === "ready"
					? result.knowledgeBase
					: mend(files, brokenFiles),
		};
	}

	/** The content with the last good text in place of each broken one. */
	function mend(
		files: readonly SourceFile[],
		brokenFiles: ReadonlySet<string>,
	): KnowledgeBase {
		const mended = files.flatMap((file) => {
			const used = brokenFiles.has(file.path) ? good.get(file.path) : file;
			return used ? [used] : [];
		});
		const result = createKnowledgeBase(mended, {
			cache,
			now: now(),
		});
		const inForce = knowledge.faq().knowledgeBase;
		if (result.kind === "broken") return last?.knowledgeBase ?? inForce;
		// What was broken before anybody looked is known to the bot all the same.
		const kept = Object.entries(inForce.articles).filter(([, { file }]) =>
			brokenFiles.has(file),
		);
		return {
			...result.knowledgeBase,
			articles: {
				...Object.fromEntries(kept),
				...result.knowledgeBase.articles,
			},
		};
	}

	return {
		read() {
			const next = running.then(look, look);
			running = next.catch(() => undefined);
			return next;
		},
		async glance(path) {
			const snapshot = last;
			if (snapshot === undefined) return undefined;
			const file = await readSourceFile(knowledge.folder, path);
			return file.unreadable === undefined
				? withArticle(snapshot, file)
				: undefined;
		},
		problemsWith: ({ files }, changed) =>
			createKnowledgeBase(
				[...files.values()].map((file) =>
					file.path === changed.path ? changed : file,
				),
				{ cache, now: now() },
			).problems,
	};
}

/** A snapshot with one article read anew; its last good text where the new one is broken. */
function withArticle(
	snapshot: ContentSnapshot,
	file: SourceFile,
): ContentSnapshot | undefined {
	const { knowledgeBase, files, brokenFiles } = snapshot;
	const read = readArticleFile(file, knowledgeBase.shop);
	if (read === undefined) return undefined;
	const { article, problems } = read;
	const others = [...brokenFiles].filter((path) => path !== file.path);
	return {
		files: new Map([...files, [file.path, file]]),
		problems: [
			...snapshot.problems.filter((problem) => problem.file !== file.path),
			...problems,
		],
		brokenFiles: new Set(article ? others : [...others, file.path]),
		knowledgeBase: article
			? {
					...knowledgeBase,
					articles: { ...knowledgeBase.articles, [article.id]: article },
				}
			: knowledgeBase,
	};
}

function isSame(
	files: readonly SourceFile[],
	before: ReadonlyMap<string, SourceFile>,
): boolean {
	return (
		files.length === before.size &&
		files.every((file) => {
			const known = before.get(file.path);
			return (
				known !== undefined &&
				known.text === file.text &&
				known.unreadable === file.unreadable
			);
		})
	);
}
