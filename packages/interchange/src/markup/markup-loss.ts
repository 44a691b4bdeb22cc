/** Something of a text that could not stay as it was. */
export interface MarkupLoss {
	readonly code: "markup-simplified" | "content-dropped" | "link-dropped";
	/** "A table"; for a link its address. */
	readonly what: string;
}
