import type { Attachment } from "@shopbell/conversation";

/** A file of ours on its way to the shopper. */
export interface SentFile {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly contentType: string;
}

/** Opens a file that a person sends; undefined when it is not there any more. */
export type FileSource = (file: Attachment) => Promise<SentFile | undefined>;
