import type { FileSource } from "@shopbell/channels";
import { readStoredUpload } from "../webchat/upload-routes.js";
import { directLinePath } from "../webchat/webchat-context.js";

const place = new RegExp(
	`^${directLinePath}/conversations/([^/]+)/files/([^/]+)$`,
);

/** Which file of which conversation an address of ours is; undefined for any other address. */
export function toSentFile(
	url: string,
): { readonly conversationId: string; readonly name: string } | undefined {
	const [, conversationId, name] = place.exec(url) ?? [];
	return conversationId === undefined || name === undefined
		? undefined
		: { conversationId, name };
}

/** Opens the files that people at the desk send, wherever the shopper reads them. */
export function openSentFile(dataDir: string): FileSource {
	return async ({ name, url }) => {
		const file = toSentFile(url);
		if (file === undefined) return undefined;
		const { body, headers } = await readStoredUpload(
			dataDir,
			file.conversationId,
			file.name,
		);
		const contentType = headers?.["content-type"];
		return body instanceof Uint8Array && contentType !== undefined
			? { bytes: body, name, contentType }
			: undefined;
	};
}
