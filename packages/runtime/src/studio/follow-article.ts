import { stat } from "node:fs/promises";
import { join } from "node:path";
import { isArticleId, toArticlePath } from "@shopbell/knowledge";
import { type ArticlePreview, toArticlePreview } from "./article-view.js";
import type { ContentSnapshot, StudioContent } from "./studio-content.js";
import { loadTranslate, toEditorLanguage } from "./translate-problems.js";

/** Time between two looks at the followed file: what the system costs for one file is next to nothing. */
const lookMs = 50;
/** A file that is broken is read once more after this: editors write in several steps. */
const settleMs = 70;

/**
 * Tells of every change of one article's file, the state at the start included: first
 * of the file by itself, then, where that says more, with the whole folder read.
 * Answers the way to stop.
 */
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
	/** The last version of the file that was sound, which may be newer than the folder that was read last. */
	let sound: ArticlePreview | null = null;
	let isStopped = false;
	let timer: NodeJS.Timeout | undefined;

	async function show(): Promise<void> {
		const translate = await loadTranslate(toEditorLanguage(options.lang));
		const toPreview = (snapshot: ContentSnapshot): ArticlePreview | null =>
			toArticlePreview(snapshot, articleId, translate) ?? null;
		if (isArticleId(articleId) && told !== undefined) {
			const glance = await content.glance(toArticlePath(articleId));
			// A broken file may be half written: that is told after a second look.
			if (glance && !glance.brokenFiles.has(toArticlePath(articleId))) {
				sound = toPreview(glance);
				tellOnce(sound);
			}
		}
		let preview = toPreview(await content.read());
		if (preview?.isLastGood && told !== undefined) {
			await new Promise((resolve) => setTimeout(resolve, settleMs));
			preview = toPreview(await content.read());
		}
		if (preview?.isLastGood && sound)
			preview = { ...preview, languages: sound.languages };
		else sound = preview;
		tellOnce(preview);
	}

	function tellOnce(preview: ArticlePreview | null): void {
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
