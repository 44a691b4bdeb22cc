import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { kindOfStored } from "../webchat/file-kind.js";
import { uploadFolder } from "../webchat/store-upload.js";
import { idPattern, storedName } from "../webchat/upload-routes.js";
import { directLinePath } from "../webchat/webchat-context.js";

interface Sent {
	readonly bytes: Uint8Array;
	readonly name: string;
	readonly contentType: string;
}

/** Opens the files that people at the desk send, wherever the shopper reads them. */
export function openSentFile(
	dataDir: string,
): (file: {
	readonly name: string;
	readonly url: string;
}) => Promise<Sent | undefined> {
	const pattern = new RegExp(
		`^${directLinePath}/conversations/([^/]+)/files/([^/]+)$`,
	);
	return async ({ name, url }) => {
		const [, conversationId = "", file = ""] = pattern.exec(url) ?? [];
		const kind = kindOfStored(file);
		if (!idPattern.test(conversationId) || !storedName.test(file) || !kind)
			return undefined;
		try {
			const path = join(uploadFolder(dataDir, conversationId), file);
			return {
				bytes: await readFile(path),
				name,
				contentType: kind.contentType,
			};
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
			throw error;
		}
	};
}
