import { type LiveListener, openLiveSocket } from "@shopbell/staff-web";
import type { ArticlePreview } from "../wire/article.js";

/** What the server tells an open page. */
export type LiveMessage =
	/** The followed file as it is now; null: it is gone. */
	| {
			readonly kind: "preview";
			readonly id: string;
			readonly preview: ArticlePreview | null;
	  }
	/** The bot answers from other content than before. */
	| { readonly kind: "content" };

/** What the studio hears from its server, and what it asks to hear. */
export interface LiveConnection {
	/** The article whose file is on screen; problems are told in `lang`. */
	follow(articleId: string | null, lang: string): void;
	close(): void;
}

/** Keeps a socket to the studio's server open. */
export function openLiveConnection(
	listener: LiveListener<LiveMessage>,
): LiveConnection {
	const socket = openLiveSocket("/studio/api/live", listener);
	return {
		follow: (articleId, lang) =>
			socket.send({ kind: "follow", articleId, lang }),
		close: () => socket.close(),
	};
}
