import type { FileSource } from "@shopbell/channels";
import { readStoredUpload } from "../webchat/upload-routes.js";
import { directLinePath } from "../webchat/webchat-context.js";

const place = new RegExp(
	`^${directLinePath}/conversations/([^/]+)/files/([^/]+)$`,
);

/** Opens the files that people at the desk send, wherever the shopper reads them. */
export function openSentFile(dataDir: string): FileSource {
	return async ({ name, url }) => {
		const [, conversationId = "", file = ""] = place.exec(url) ?? [];
		const { body, headers } = await readStoredUpload(
			dataDir,
			conversationId,
			file,
		);
		const contentType = headers?.["content-type"];
		return body instanceof Uint8Array && contentType !== undefined
			? { bytes: body, name, contentType }
			: undefined;
	};
}
