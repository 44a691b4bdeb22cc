/** An answer that did not help, and how that is known. */
export interface RejectedArticle {
	readonly articleId: string;
	readonly title: string;
	readonly how: "thumb" | "none-of-these" | "asked-again";
}

/** How the shopper sounds: signs of frustration heard in this episode. */
export interface Mood {
	readonly kind: "calm" | "annoyed" | "upset";
	readonly signs: number;
}

/** Something the bot has said will happen. */
export interface PromiseMade {
	/** As the shopper read it, without markup. */
	readonly text: string;
	/** Number under which it is known, e.g. of a return; null without one. */
	readonly number: string | null;
	/** Epoch ms. */
	readonly at: number;
}
