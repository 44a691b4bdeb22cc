import { readFile, rm } from "node:fs/promises";
import type { Route } from "../server/add-route.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
} from "../server/http-exchange.js";
import { receiveActivity } from "./activity-routes.js";
import { authorize } from "./authorize.js";
import { clientAddress } from "./client-address.js";
import { passAll } from "./rate-limits.js";
import { readUpload } from "./read-upload.js";
import { findStored, uploadFolder } from "./store-upload.js";
import {
	directLinePath,
	tooMany,
	type WebchatContext,
} from "./webchat-context.js";

/** Names that stored files have. */
export const storedName = /^[\w-]{1,64}\.(png|jpg|webp|gif|pdf)$/;
/** Ids of conversations whose files lie with us. */
export const idPattern = /^[\w-]{1,64}$/;

/** Routes that take files and give them back, to those who hold a token of the conversation. */
export function createUploadRoutes(context: WebchatContext): readonly Route[] {
	return [
		{
			method: "post",
			path: `${directLinePath}/conversations/:id/upload`,
			handle: (request) => upload(context, request),
		},
		{
			method: "get",
			path: `${directLinePath}/conversations/:id/files/:name`,
			handle: (request) => {
				const id = request.params.id ?? "";
				const authorized = authorize(context, request, id);
				if (authorized.kind === "refused") return authorized.reply;
				return readStoredUpload(
					context.parts.settings.dataDir,
					id,
					request.params.name ?? "",
				);
			},
		},
	];
}

async function upload(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const id = request.params.id ?? "";
	const authorized = authorize(context, request, id);
	if (authorized.kind === "refused") return authorized.reply;
	const { store, settings, createId } = context.parts;
	if (!idPattern.test(id) || !(await store.conversation(id)))
		return failure(404, "ConversationNotFound");
	const { gates } = context;
	const wait = await passAll([
		[gates.uploads, id],
		[gates.uploadsPerAddress, clientAddress(request)],
		[gates.allUploads, "all"],
	]);
	if (wait > 0) return tooMany(wait);
	const read = await readUpload(
		request.raw,
		uploadFolder(settings.dataDir, id),
		createId,
	);
	if (read.kind === "refused") return failure(read.status, read.code);
	const { reply, isNew } = await receiveActivity(context, {
		conversationId: id,
		caller: authorized.caller,
		activity: read.activity ?? { type: "message" },
		files: read.files.map(({ name, label, contentType }) => ({
			name: label,
			contentType,
			url: filePath(id, name),
		})),
	});
	if (!isNew)
		await Promise.all(read.files.map(({ path }) => rm(path, { force: true })));
	return reply;
}

/** Where a stored file is given back to its shopper. */
export function filePath(conversationId: string, name: string): string {
	return `${directLinePath}/conversations/${conversationId}/files/${name}`;
}

/** A stored file, to be saved and never shown as a page. */
export async function readStoredUpload(
	dataDir: string,
	conversationId: string,
	name: string,
): Promise<HttpReply> {
	if (!storedName.test(name) || !idPattern.test(conversationId))
		return failure(404, "not-found");
	try {
		const stored = await findStored(
			uploadFolder(dataDir, conversationId),
			name,
		);
		if (stored === undefined) return failure(404, "not-found");
		return {
			status: 200,
			body: await readFile(stored.path),
			headers: {
				"content-type": stored.contentType,
				"content-disposition": `attachment; filename="${stored.name}"`,
			},
		};
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT")
			return failure(404, "not-found");
		throw error;
	}
}
