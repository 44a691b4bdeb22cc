import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isArticleId, toArticlePath } from "@shopbell/knowledge";
import { type ArticlePreview, toArticlePreview } from "./article-view.js";
import type { StudioContent } from "./studio-content.js";
import { loadTranslate, toEditorLanguage } from "./translate-problems.js";

/** Time between two looks at the followed file: what the system costs for one file is next to nothing. */
const lookMs = 100;
/** A file that is broken is read once more after this: editors write in several steps. */
const settleMs = 70;

/** Tells of every change of one article's file, the state at the start included. Answers the way to stop. */
export function followArticle(options: {
	readonly folder: string;
	readonly content: StudioContent;
	readonly articleId: string;
	readonly lang: string;
	readonly tell: (preview: ArticlePreview | null) => void;
	readonly failed: (error: unknown) => void;
}): () => void {
	const { folder, content, articleId, tell } = options;
	const file = isArticleId(articleId)
		? join(folder, toArticlePath(articleId))
		: null;
	let described: string | undefined;
	let told: string | undefined;
	let isStopped = false;
	let timer: NodeJS.Timeout | undefined;

	async function show(): Promise<void> {
		const translate = await loadTranslate(toEditorLanguage(options.lang));
		const read = async (): Promise<ArticlePreview | null> =>
			toArticlePreview(await content.read(), articleId, translate) ?? null;
		let preview = await read();
		if (preview?.isLastGood && told !== undefined) {
			await new Promise((resolve) => setTimeout(resolve, settleMs));
			preview = await read();
		}
		const text = JSON.stringify(preview);
		if (isStopped || text === told) return;
		told = text;
		tell(preview);
	}

	async function look(): Promise<void> {
		const now = file === null ? "none" : await describe(file);
		if (now !== described) {
			described = now;
			await show();
		}
	}

	const run = (): void => {
		look()
			.catch(options.failed)
			.finally(() => {
				if (!isStopped) timer = setTimeout(run, lookMs).unref();
			});
	};
	run();
	return () => {
		isStopped = true;
		clearTimeout(timer);
	};
}

async function describe(file: string): Promise<string> {
	try {
		const { size, mtimeMs, ctimeMs, ino } = await stat(file);
		return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
	} catch {
		return "gone";
	}
}
