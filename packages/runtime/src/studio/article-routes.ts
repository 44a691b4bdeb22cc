import { z } from "zod";
import type { DeskRoute } from "../desk/desk-route.js";
import type { RuntimeParts } from "../runtime-parts.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { toArticleItems, toArticlePreview } from "./article-view.js";
import type { ContentEditor, PhrasingOutcome } from "./edit-content.js";
import type { StudioContent } from "./studio-content.js";
import { editing } from "./studio-rule.js";
import { loadTranslate, toEditorLanguage } from "./translate-problems.js";
import { isFolderWritable } from "./write-content-file.js";

const maxBodyBytes = 8 * 1024;
/** Votes older than this say little about the text of today. */
const votesMs = 90 * 24 * 60 * 60 * 1000;

const text = z.string().trim().min(1).max(500);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const id = z.string().min(1).max(120);

const phrasingBody = z.object({
	language,
	phrasing: text,
	hash: z.string().min(1).max(64),
});
const draftBody = z.object({ id, language, phrasing: text });

/** What the routes of articles are made of. */
export interface ArticleRoutesOptions {
	readonly parts: Pick<RuntimeParts, "store" | "now">;
	readonly folder: string;
	readonly content: StudioContent;
	readonly editor: ContentEditor;
}

/** The list, the preview and the two ways to change a file. */
export function createArticleRoutes({
	parts,
	folder,
	content,
	editor,
}: ArticleRoutesOptions): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/articles",
			rule: editing,
			async handle({ query }: HttpRequest) {
				const locale = toEditorLanguage(query.get("lang"));
				const at = parts.now();
				const [snapshot, votes, isWritable, translate] = await Promise.all([
					content.read(),
					parts.store.insight.votes(at - votesMs),
					isFolderWritable(folder),
					loadTranslate(locale),
				]);
				const { shop } = snapshot.knowledgeBase;
				return {
					status: 200,
					body: {
						articles: toArticleItems(snapshot, { locale, now: at, votes }),
						// A mistake in shop.yaml or a lexicon belongs to no article and holds up all of them.
						otherProblems: snapshot.problems
							.filter(({ file }) => !file.startsWith("articles/"))
							.map(translate)
							.map(({ params: _, ...problem }) => problem),
						locales: shop.locales,
						defaultLocale: shop.defaultLocale,
						isWritable,
						isHeldUp: snapshot.brokenFiles.size > 0,
					},
				};
			},
		},
		{
			method: "get",
			path: "/articles/:id",
			rule: editing,
			async handle({ params, query }: HttpRequest) {
				const translate = await loadTranslate(
					toEditorLanguage(query.get("lang")),
				);
				const preview = toArticlePreview(
					await content.read(),
					params.id ?? "",
					translate,
				);
				return preview
					? { status: 200, body: preview }
					: failure(404, "not-found");
			},
		},
		{
			method: "post",
			path: "/articles/:id/phrasings",
			rule: editing,
			async handle(request: HttpRequest) {
				const body = await readBody(request, phrasingBody);
				if (body.kind === "refused") return body.reply;
				const outcome = await editor.addPhrasing({
					id: request.params.id ?? "",
					...body.value,
				});
				return toPhrasingReply(
					outcome,
					toEditorLanguage(request.query.get("lang")),
				);
			},
		},
		{
			method: "post",
			path: "/drafts",
			rule: editing,
			async handle(request: HttpRequest) {
				const body = await readBody(request, draftBody);
				if (body.kind === "refused") return body.reply;
				const draft = await editor.toDraft(body.value);
				return draft.kind === "draft"
					? { status: 200, body: draft }
					: failure(draft.kind === "exists" ? 409 : 422, draft.kind);
			},
		},
		{
			method: "post",
			path: "/articles",
			rule: editing,
			async handle(request: HttpRequest) {
				const body = await readBody(request, draftBody);
				if (body.kind === "refused") return body.reply;
				const outcome = await editor.createDraft(body.value);
				switch (outcome.kind) {
					case "created":
						return { status: 201, body: outcome };
					case "copy":
						return { status: 200, body: outcome };
					case "exists":
						return failure(409, "exists");
					case "invalid-id":
					case "no-language":
						return failure(422, outcome.kind);
				}
			},
		},
	];
}

async function toPhrasingReply(
	outcome: PhrasingOutcome,
	locale: ReturnType<typeof toEditorLanguage>,
): Promise<HttpReply> {
	switch (outcome.kind) {
		case "added":
		case "copy":
			return { status: 200, body: outcome };
		case "not-found":
			return failure(404, "not-found");
		case "changed":
			return {
				status: 409,
				body: { error: { code: "changed", hash: outcome.hash } },
			};
		case "taken":
			return {
				status: 422,
				body: { error: { code: "taken", articleId: outcome.articleId } },
			};
		case "problems": {
			const translate = await loadTranslate(locale);
			const problems = outcome.problems
				.map(translate)
				.map(({ params: _, ...problem }) => problem);
			return { status: 422, body: { error: { code: "problems", problems } } };
		}
		case "no-language":
		case "repeated":
		case "held-out":
		case "kept":
		case "too-short":
		case "too-long":
		case "personal-data":
			return failure(422, outcome.kind);
	}
}

/** A body as its schema reads it, or the reply that refuses it. */
export async function readBody<T>(
	request: HttpRequest,
	schema: z.ZodType<T>,
): Promise<
	| { readonly kind: "body"; readonly value: T }
	| { readonly kind: "refused"; readonly reply: HttpReply }
> {
	const json = await readJson(request, maxBodyBytes);
	if (json.kind === "refused") return json;
	const body = schema.safeParse(json.value);
	return body.success
		? { kind: "body", value: body.data }
		: { kind: "refused", reply: failure(400, "invalid-body") };
}
