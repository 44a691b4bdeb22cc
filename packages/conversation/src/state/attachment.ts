/** A file that came with a message. */
export interface Attachment {
	/** As its sender called it. */
	readonly name: string;
	readonly url: string;
	readonly contentType: string;
	/** Where whoever has it can open the file for a while; for channels that take no files. */
	readonly link?: string;
}
