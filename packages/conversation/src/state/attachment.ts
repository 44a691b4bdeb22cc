/** A file that came with a message. */
export interface Attachment {
	/** As its sender called it. */
	readonly name: string;
	readonly url: string;
	readonly contentType: string;
}
