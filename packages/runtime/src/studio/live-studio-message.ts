import { z } from "zod";
import type { ArticlePreview } from "./article-view.js";

/** What the server tells an open studio page. */
export type LiveStudioMessage =
	/** The followed file as it is now; null: it is gone. */
	| {
			readonly kind: "preview";
			readonly id: string;
			readonly preview: ArticlePreview | null;
	  }
	/** The bot answers from other content than before. */
	| { readonly kind: "content" };

/** What a studio page tells the server: the article on screen and its own language. */
export const followArticleMessage = z.object({
	kind: z.literal("follow"),
	articleId: z.string().max(200).nullable(),
	lang: z.string().max(20),
});
