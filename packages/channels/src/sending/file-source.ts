import type { Attachment } from "@shopbell/conversation";
import type { FailedPart } from "./send-parts.js";

/** A file of ours on its way to the shopper. */
export interface SentFile {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly contentType: string;
}

/** Opens a file that a person sends; undefined when it is not there any more. */
export type FileSource = (file: Attachment) => Promise<SentFile | undefined>;

/** What becomes of a file that was taken away before it was sent. */
export const fileIsGone: FailedPart = {
	kind: "rejected",
	code: "invalid",
	reason: "file is gone",
};
