import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Attachment } from "@shopbell/store";
import { kindOfStored } from "../webchat/file-kind.js";
import { maxFiles, maxUploadBytes, toLabel } from "../webchat/read-upload.js";
import { uploadFolder } from "../webchat/store-upload.js";
import { filePath, idPattern, storedName } from "../webchat/upload-routes.js";

/** A file that an agent sends: the name it is stored under and the one the shopper reads. */
export interface NamedFile {
	readonly file: string;
	readonly name: string;
}

/** Files ready to be sent, or why they are not. */
export type PreparedFiles =
	| { readonly kind: "ready"; readonly attachments: readonly Attachment[] }
	| {
			readonly kind: "refused";
			readonly status: 404 | 413;
			readonly code: "file-gone" | "body-too-large" | "too-many-files";
	  };

/** Where files lie that an agent has picked and not sent: no shopper can ask for them there. */
export function unsentFolder(dataDir: string, conversationId: string): string {
	return join(uploadFolder(dataDir, conversationId), "unsent");
}

/** Takes a picked file away again; one that was sent stays. */
export async function removeUnsent(
	dataDir: string,
	conversationId: string,
	file: string,
): Promise<void> {
	if (idPattern.test(conversationId) && storedName.test(file))
		await rm(join(unsentFolder(dataDir, conversationId), file), {
			force: true,
		});
}

/**
 * Puts picked files where the shopper gets them. Repeated, it answers the same, so that a message
 * can be sent again. Together they have the limit of a shopper's message.
 */
export async function prepareFiles(
	dataDir: string,
	conversationId: string,
	files: readonly NamedFile[],
): Promise<PreparedFiles> {
	if (files.length === 0) return { kind: "ready", attachments: [] };
	if (files.length > maxFiles) return refused(413, "too-many-files");
	if (!idPattern.test(conversationId)) return refused(404, "file-gone");
	const folder = uploadFolder(dataDir, conversationId);
	const unsent = unsentFolder(dataDir, conversationId);
	const attachments: Attachment[] = [];
	const moves: { readonly from: string; readonly to: string }[] = [];
	let bytes = 0;
	for (const { file, name } of files) {
		const kind = kindOfStored(file);
		if (!storedName.test(file) || !kind) return refused(404, "file-gone");
		const from = join(unsent, file);
		const to = join(folder, file);
		const waiting = await sizeOf(from);
		const size = waiting ?? (await sizeOf(to));
		if (size === undefined) return refused(404, "file-gone");
		bytes += size;
		if (waiting !== undefined) moves.push({ from, to });
		attachments.push({
			name: toLabel(name, kind),
			contentType: kind.contentType,
			url: filePath(conversationId, file),
		});
	}
	if (bytes > maxUploadBytes) return refused(413, "body-too-large");
	await mkdir(folder, { recursive: true, mode: 0o700 });
	for (const { from, to } of moves) await rename(from, to);
	return { kind: "ready", attachments };
}

async function sizeOf(path: string): Promise<number | undefined> {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
		throw error;
	}
}

function refused(
	status: 404 | 413,
	code: "file-gone" | "body-too-large" | "too-many-files",
): PreparedFiles {
	return { kind: "refused", status, code };
}
