import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import {
	type FileKind,
	fileKindOf,
	kindOfStored,
	signatureBytes,
} from "./file-kind.js";

/** Where a file lies and what it is. */
export interface StoredFile extends FileKind {
	/** Made up by us; nothing of the sender's is in it. */
	readonly name: string;
	readonly path: string;
}

/** Folder of the files of one conversation, so that they can be erased together. */
export function uploadFolder(dataDir: string, conversationId: string): string {
	return join(dataDir, "uploads", conversationId);
}

/**
 * Writes one file to disk as it arrives; answers undefined, and leaves nothing behind, when it is of
 * no kind that is taken. The file is on disk when the promise resolves.
 */
export async function storeUpload(
	content: Readable,
	folder: string,
	id: string,
): Promise<StoredFile | undefined> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const temporary = join(folder, `.${id}`);
	const file = await open(temporary, "wx", 0o600);
	let start: Buffer = Buffer.alloc(0);
	let kind: FileKind | undefined;
	let isRefused = false;
	try {
		// Read to the end even when refused: the parts behind this one come through the same pipe.
		for await (const chunk of content as AsyncIterable<Buffer>) {
			if (isRefused) continue;
			if (kind !== undefined) {
				await file.writeFile(chunk);
				continue;
			}
			start = Buffer.concat([start, chunk]);
			if (start.length < signatureBytes) continue;
			kind = fileKindOf(start);
			isRefused = kind === undefined;
			if (!isRefused) await file.writeFile(start);
		}
		if (kind === undefined) return undefined;
		await file.sync();
		const name = `${id}.${kind.extension}`;
		await rename(temporary, join(folder, name));
		return { ...kind, name, path: join(folder, name) };
	} finally {
		await file.close();
		await rm(temporary, { force: true });
	}
}

/**
 * A stored file by its name; by the name before the ending alone where it was given before anybody had
 * seen the bytes. Undefined when it is not there.
 */
export async function findStored(
	folder: string,
	name: string,
): Promise<StoredFile | undefined> {
	const names = await readdir(folder).catch((): string[] => []);
	const start = name.slice(0, name.lastIndexOf(".") + 1);
	const found = names.includes(name)
		? name
		: names.find(
				(one) => one.startsWith(start) && kindOfStored(one) !== undefined,
			);
	if (found === undefined) return undefined;
	const kind = kindOfStored(found);
	return kind && { ...kind, name: found, path: join(folder, found) };
}
