import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { MessengerChannel, RemoteFile } from "@shopbell/channels";
import type { Attachment, Store, TranscriptEntry } from "@shopbell/store";
import { z } from "zod";
import type { Log } from "../log/log.js";
import { maxUploadBytes } from "../webchat/read-upload.js";
import {
	findStored,
	storeUpload,
	uploadFolder,
} from "../webchat/store-upload.js";

/** Before the name of a file that came by a messenger; the desk puts its own address there. */
export const messengerFile = "messenger-file:";

/** A picture of a kind that the channel does not tell lies under its name with another ending. */
const extensions: Readonly<Record<string, string>> = {
	"image/*": "jpg",
	"image/png": "png",
	"image/jpeg": "jpg",
	"image/webp": "webp",
	"image/gif": "gif",
	"application/pdf": "pdf",
};

/** What stands beside a message in the transcript, so that its files can be fetched later as well. */
const kept = z.looseObject({
	files: z.array(z.object({ name: z.string(), ref: z.string() })),
});

/** A message's files as the transcript shows them; those of kinds that are not taken have a name alone. */
export function toAttachments(
	channel: string,
	files: readonly RemoteFile[],
): {
	readonly attachments: readonly Attachment[];
	readonly channelData: z.output<typeof kept>;
} {
	const named = files.map((file) => {
		const extension = extensions[file.contentType.split(";")[0] ?? ""];
		return {
			file,
			name:
				extension === undefined
					? null
					: `${hash(`${channel}|${file.ref}`)}.${extension}`,
		};
	});
	return {
		attachments: named.map(({ file, name }) => ({
			name: file.name,
			contentType: file.contentType,
			url: name === null ? "" : `${messengerFile}${name}`,
		})),
		channelData: {
			files: named.flatMap(({ file, name }) =>
				name === null ? [] : [{ name, ref: file.ref }],
			),
		},
	};
}

/** Fetches files that lie at vendors. */
export interface RemoteFiles {
	/** Begins at once and tries again for a while; what fails is fetched when somebody opens it. */
	fetchSoon(channel: string, entry: TranscriptEntry): void;
	/** Fetches one file of a conversation now; false when it is not to be had. */
	fetchNow(conversationId: string, name: string): Promise<boolean>;
	/** Removes the copies of files that a shopper has taken back, and those that are still on their way. */
	forget(
		conversationId: string,
		attachments: readonly Attachment[],
	): Promise<void>;
}

const tries = 5;

/** A file's bytes decide what it is, never its name; see `storeUpload`. */
export function createRemoteFiles(options: {
	readonly channels: ReadonlyMap<string, Pick<MessengerChannel, "fetchFile">>;
	readonly store: Store;
	readonly dataDir: string;
	readonly log: Log;
	readonly sleep?: (ms: number) => Promise<void>;
}): RemoteFiles {
	const { channels, store, dataDir, log } = options;
	const sleep =
		options.sleep ??
		((ms: number) => new Promise((resolve) => setTimeout(resolve, ms)));

	/** Files that were on their way when their message was deleted must not stay either. */
	const takenBack = new Set<string>();
	const keyOf = (conversationId: string, name: string): string =>
		`${conversationId}/${name}`;
	const remove = async (conversationId: string, name: string) => {
		const folder = uploadFolder(dataDir, conversationId);
		const stored = await findStored(folder, name);
		if (stored) await rm(stored.path, { force: true });
	};

	async function fetchOnce(
		channelName: string,
		conversationId: string,
		{ name, ref }: { readonly name: string; readonly ref: string },
	): Promise<"stored" | "gone" | number> {
		const answer = await channels
			.get(channelName)
			?.fetchFile?.(ref, maxUploadBytes)
			.catch(() => ({ kind: "retry", afterMs: 5000 }) as const);
		if (answer === undefined || answer.kind === "gone") return "gone";
		if (answer.kind === "retry") return answer.afterMs;
		const stored = await storeUpload(
			Readable.from([Buffer.from(answer.bytes)]),
			uploadFolder(dataDir, conversationId),
			name.slice(0, name.lastIndexOf(".")),
		);
		if (takenBack.has(keyOf(conversationId, name))) {
			await remove(conversationId, name);
			return "gone";
		}
		return stored ? "stored" : "gone";
	}

	async function fetchPatiently(
		channelName: string,
		conversationId: string,
		file: { readonly name: string; readonly ref: string },
	): Promise<void> {
		for (let n = 0; n < tries; n += 1) {
			const outcome = await fetchOnce(channelName, conversationId, file);
			if (typeof outcome === "string") {
				if (outcome === "gone")
					log.warn({ code: "messenger.file-gone", channel: channelName });
				return;
			}
			await sleep(Math.min(outcome * 2 ** n, 60_000));
		}
	}

	return {
		fetchSoon(channel, entry) {
			for (const file of filesOf(entry))
				void fetchPatiently(channel, entry.conversationId, file).catch(() =>
					log.warn({ code: "messenger.file-failed", channel }),
				);
		},
		async fetchNow(conversationId, name) {
			const conversation = await store.conversation(conversationId);
			if (!conversation || !channels.has(conversation.channel)) return false;
			const entries = await store.transcript(conversationId);
			const file = entries.flatMap(filesOf).find((one) => one.name === name);
			return (
				file !== undefined &&
				(await fetchOnce(conversation.channel, conversationId, file)) ===
					"stored"
			);
		},
		async forget(conversationId, attachments) {
			for (const { url } of attachments) {
				if (!url.startsWith(messengerFile)) continue;
				const name = url.slice(messengerFile.length);
				takenBack.add(keyOf(conversationId, name));
				await remove(conversationId, name);
			}
		},
	};
}

function filesOf({ content }: TranscriptEntry): z.output<typeof kept>["files"] {
	const found =
		content.kind === "shopper"
			? kept.safeParse(content.message.channelData)
			: undefined;
	return found?.success ? found.data.files : [];
}

function hash(text: string): string {
	return createHash("sha256").update(text).digest("base64url").slice(0, 32);
}
