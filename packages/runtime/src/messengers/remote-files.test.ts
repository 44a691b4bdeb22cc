import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FetchedFile } from "@shopbell/channels";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createLog } from "../log/create-log.js";
import { findStored, uploadFolder } from "../webchat/store-upload.js";
import { createRemoteFiles, toAttachments } from "./remote-files.js";

const photo = { ref: "f1", name: "card.png", contentType: "image/png" };
const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

let dataDir: string;
beforeEach(() => {
	dataDir = mkdtempSync(join(tmpdir(), "remote-files-"));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** Files of a vendor that answers when told to. */
function openFiles() {
	let answer = (_outcome: FetchedFile): void => undefined;
	const files = createRemoteFiles({
		channels: new Map([
			[
				"telegram",
				{
					fetchFile: () =>
						new Promise<FetchedFile>((resolve) => {
							answer = resolve;
						}),
				},
			],
		]),
		store: {} as never,
		dataDir,
		log: createLog("silent"),
	});
	const { attachments, channelData } = toAttachments("telegram", [photo]);
	files.fetchSoon("telegram", {
		conversationId: "c1",
		seq: 1,
		at: 0,
		content: {
			kind: "shopper",
			message: { text: "", attachments, channelData },
		},
	});
	const arrive = () =>
		answer({ kind: "file", bytes: png, contentType: "image/png" });
	const name = channelData.files[0]?.name ?? "";
	const isKept = async () =>
		(await findStored(uploadFolder(dataDir, "c1"), name)) !== undefined;
	return { files, attachments, arrive, isKept };
}

it("removes the copy of a photo whose message is deleted", async () => {
	const { files, attachments, arrive, isKept } = openFiles();
	arrive();
	await expect.poll(isKept).toBe(true);
	await files.forget("c1", attachments);
	expect(await isKept()).toBe(false);
});

it("keeps none that comes after its message was deleted", async () => {
	const { files, attachments, arrive, isKept } = openFiles();
	await files.forget("c1", attachments);
	arrive();
	await new Promise((resolve) => setTimeout(resolve, 300));
	expect(await isKept()).toBe(false);
});
