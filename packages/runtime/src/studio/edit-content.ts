import {
	addPhrasing,
	draftArticle,
	isArticleId,
	judgePhrasing,
	type Problem,
	toArticlePath,
} from "@shopbell/knowledge";
import { findArticleFile } from "./article-view.js";
import { toContentHash } from "./content-hash.js";
import type { ContentSnapshot, StudioContent } from "./studio-content.js";
import { writeContentFile } from "./write-content-file.js";

/** How adding a phrasing ended. */
export type PhrasingOutcome =
	| {
			readonly kind: "added";
			readonly file: string;
			/** From 1. */
			readonly line: number;
			readonly hash: string;
	  }
	/** The folder cannot be written: the whole new text, and the line alone, for the editor to copy. */
	| {
			readonly kind: "copy";
			readonly file: string;
			readonly line: number;
			readonly text: string;
	  }
	| { readonly kind: "not-found" }
	/** The file is not the one that the editor saw. */
	| { readonly kind: "changed"; readonly hash: string }
	/** Another article has it already. */
	| { readonly kind: "taken"; readonly articleId: string }
	| {
			readonly kind:
				| "no-language"
				| "repeated"
				| "held-out"
				| "kept"
				| "too-short"
				| "too-long"
				| "personal-data";
	  }
	/** The file is broken, or would be. */
	| { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** What a new article begins with. */
export interface DraftRequest {
	readonly id: string;
	/** The question it begins with, and its language. */
	readonly phrasing: string;
	readonly language: string;
}

/** The text of a new article, or why there can be none. */
export type DraftText =
	| { readonly kind: "draft"; readonly file: string; readonly text: string }
	| { readonly kind: "invalid-id" | "exists" | "no-language" };

/** How making an article ended. `copy`: the folder cannot be written. */
export type DraftOutcome =
	| { readonly kind: "created"; readonly file: string; readonly hash: string }
	| { readonly kind: "copy"; readonly file: string; readonly text: string }
	| Exclude<DraftText, { kind: "draft" }>;

/** Changes of the content that editors make from the studio. One at a time. */
export interface ContentEditor {
	addPhrasing(change: {
		readonly id: string;
		readonly language: string;
		readonly phrasing: string;
		/** Of the text that the editor saw. */
		readonly hash: string;
	}): Promise<PhrasingOutcome>;
	/** What would be written; writes nothing. */
	toDraft(draft: DraftRequest): Promise<DraftText>;
	createDraft(draft: DraftRequest): Promise<DraftOutcome>;
}

/** Months until somebody has to read a new article again. */
const reviewMonths = 6;

/** Edits the files of a folder; comments and every other line stay as they are. */
export function createContentEditor(
	folder: string,
	content: StudioContent,
	now: () => number,
): ContentEditor {
	let running: Promise<unknown> = Promise.resolve();
	const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
		const next = running.then(work, work);
		running = next.catch(() => undefined);
		return next;
	};

	async function toDraft(draft: DraftRequest): Promise<DraftText> {
		const { id, language, phrasing } = draft;
		if (!isArticleId(id)) return { kind: "invalid-id" };
		const snapshot = await content.read();
		const { shop, articles } = snapshot.knowledgeBase;
		if (findArticleFile(snapshot, id) || Object.hasOwn(articles, id))
			return { kind: "exists" };
		if (!shop.locales.includes(language)) return { kind: "no-language" };
		const path = toArticlePath(id);
		const { defaultLocale } = shop;
		const text = draftArticle({
			id,
			locales: [
				defaultLocale,
				...shop.locales.filter((locale) => locale !== defaultLocale),
			],
			reviewBy: toReviewDate(now()),
		});
		const added = addPhrasing({ path, text }, { language, phrasing });
		return {
			kind: "draft",
			file: path,
			text: added.kind === "added" ? added.text : text,
		};
	}

	return {
		toDraft,
		addPhrasing: (change) =>
			inTurn(async () => {
				const snapshot = await content.read();
				const ready = preparePhrasing(content, snapshot, change);
				if (ready.kind !== "ready") return ready;
				const { file, line, text } = ready;
				const outcome = await writeContentFile(folder, file, text, {
					isNew: false,
				});
				if (outcome !== "written")
					return {
						kind: "copy",
						file,
						line,
						text: text.split(/\r?\n/)[line - 1] ?? "",
					};
				return { kind: "added", file, line, hash: toContentHash(text) };
			}),
		createDraft: (draft) =>
			inTurn(async () => {
				const made = await toDraft(draft);
				if (made.kind !== "draft") return made;
				const { file, text } = made;
				const outcome = await writeContentFile(folder, file, text, {
					isNew: true,
				});
				switch (outcome) {
					case "written":
						return { kind: "created", file, hash: toContentHash(text) };
					case "exists":
						return { kind: "exists" };
					case "not-writable":
						return { kind: "copy", file, text };
				}
			}),
	};
}

function preparePhrasing(
	content: StudioContent,
	snapshot: ContentSnapshot,
	change: Parameters<ContentEditor["addPhrasing"]>[0],
):
	| {
			readonly kind: "ready";
			readonly file: string;
			readonly line: number;
			readonly text: string;
	  }
	| Exclude<PhrasingOutcome, { kind: "added" | "copy" }> {
	const { id, language, phrasing } = change;
	const file = findArticleFile(snapshot, id);
	if (!file) return { kind: "not-found" };
	const hash = toContentHash(file.text);
	if (hash !== change.hash) return { kind: "changed", hash };
	const verdict = judgePhrasing(snapshot.knowledgeBase, {
		articleId: id,
		phrasing,
		language,
	});
	if (verdict.kind === "taken") return verdict;
	if (verdict.kind !== "fine") return { kind: verdict.kind };
	const added = addPhrasing(file, { language, phrasing });
	if (added.kind === "problems")
		return { kind: "problems", problems: added.problems };
	if (added.kind !== "added") return { kind: added.kind };
	// What was wrong before is no reason; what the new line makes wrong is.
	const isOld = new Set(
		snapshot.problems.map(({ code, message }) => `${code} ${message}`),
	);
	const { path } = file;
	const worse = content
		.problemsWith(snapshot, { path, text: added.text })
		.filter(
			({ code, file: where, message, severity }) =>
				severity === "error" &&
				where === file.path &&
				!isOld.has(`${code} ${message}`),
		);
	return worse.length > 0
		? { kind: "problems", problems: worse }
		: { kind: "ready", file: file.path, line: added.line, text: added.text };
}

function toReviewDate(now: number): string {
	const date = new Date(now);
	date.setUTCMonth(date.getUTCMonth() + reviewMonths);
	return date.toISOString().slice(0, 10);
}
