import { createHash } from "node:crypto";
import {
	type ActivityContext,
	type DecodedActivity,
	decodeActivity,
	decodeWatermark,
	toActivityId,
	toActivitySet,
	type UploadedFile,
} from "@shopbell/channels/webchat";
import type { Input } from "@shopbell/conversation";
import type { Receipt, Store } from "@shopbell/store";
import type { Route } from "../server/add-route.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { authorize, type Caller } from "./authorize.js";
import { countUnlessFailed } from "./rate-limits.js";
import { readCustomer } from "./read-customer.js";
import {
	directLinePath,
	tooMany,
	userOf,
	type WebchatContext,
	webchatChannel,
} from "./webchat-context.js";

/** Largest body of one activity. */
const maxBodyBytes = 64 * 1024;

/** Routes that read a conversation and add to it. */
export function createActivityRoutes(
	context: WebchatContext,
): readonly Route[] {
	const path = `${directLinePath}/conversations/:id/activities`;
	return [
		{ method: "get", path, handle: (request) => list(context, request) },
		{ method: "post", path, handle: (request) => post(context, request) },
	];
}

async function list(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const id = request.params.id ?? "";
	const authorized = authorize(context, request, id);
	if (authorized.kind === "refused") return authorized.reply;
	const { store } = context.parts;
	const conversation = await store.conversation(id);
	if (conversation?.channel !== webchatChannel)
		return failure(404, "ConversationNotFound");
	const after = await resolveWatermark(
		store,
		id,
		request.query.get("watermark"),
	);
	const view: ActivityContext = {
		userId: userOf(conversation),
		origin: context.origins.ownOrigin(request.headers),
	};
	const entries = await store.transcript(id, { after });
	return { status: 200, body: toActivitySet(entries, after, view) };
}

/** A place beyond the end, e.g. of a database that was lost, is no place: all is sent again. */
export async function resolveWatermark(
	store: Store,
	conversationId: string,
	watermark: string | null,
): Promise<number> {
	const after = decodeWatermark(watermark);
	if (after === 0) return 0;
	const [entry] = await store.transcript(conversationId, {
		after: after - 1,
		limit: 1,
	});
	return entry?.seq === after ? after : 0;
}

async function post(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const id = request.params.id ?? "";
	const authorized = authorize(context, request, id);
	if (authorized.kind === "refused") return authorized.reply;
	const { messages } = context.gates;
	const wait = await messages(id);
	if (wait > 0) return tooMany(wait);
	return countUnlessFailed(messages, id, async () => {
		const read = await readJson(request, maxBodyBytes);
		if (read.kind === "refused") return read.reply;
		const { reply } = await receiveActivity(context, {
			conversationId: id,
			caller: authorized.caller,
			activity: read.value,
		});
		return reply;
	});
}

type Decoded = Extract<DecodedActivity, { kind: "message" | "event" }>;

/** What became of a posted activity; `isNew` is false for a repeat and for what was refused. */
export interface ActivityReceipt {
	readonly reply: HttpReply;
	readonly isNew: boolean;
}

/** Stores what a client posted and answers its id once it is on disk; no turn is waited for. */
export async function receiveActivity(
	context: WebchatContext,
	posted: {
		readonly conversationId: string;
		readonly caller: Caller;
		readonly activity: unknown;
		readonly files?: readonly UploadedFile[];
	},
): Promise<ActivityReceipt> {
	const { store, now, createId } = context.parts;
	const { conversationId } = posted;
	// A token is only ever given out for a web chat; the secret opens web chats alone.
	if (
		posted.caller.kind === "server" &&
		(await store.conversation(conversationId))?.channel !== webchatChannel
	)
		return refused(404, "ConversationNotFound");
	const decoded = decodeActivity(posted.activity, {
		at: now(),
		files: posted.files ?? [],
	});
	if (decoded.kind === "invalid") return refused(400, decoded.code);
	if (decoded.kind === "ignored") {
		// Other Direct Line clients post that somebody writes.
		if ((posted.activity as { readonly type?: unknown }).type === "typing")
			context.signs?.tell({ kind: "typing", conversationId, by: "shopper" });
		return accepted(`${conversationId}|${createId()}`, false);
	}
	const externalId = `${conversationId}|${toExternalId(decoded) ?? createId()}`;
	const receipt: Receipt = await store.receive({
		channel: webchatChannel,
		account: "default",
		externalId,
		conversation: { kind: "known", id: conversationId },
		input: await withCustomer(context, conversationId, decoded, externalId),
		...(decoded.kind === "message" ? { message: decoded.message } : {}),
	});
	if (receipt.kind === "unknown-conversation")
		return refused(404, "ConversationNotFound");
	const { entry } = receipt;
	return accepted(
		entry
			? toActivityId(conversationId, entry.seq)
			: `${conversationId}|${createId()}`,
		receipt.kind === "accepted",
	);
}

/** The input with the customer whom the page's token proves, if it says anything of one. */
async function withCustomer(
	{ parts: { store, log }, readCustomerToken: readToken }: WebchatContext,
	conversationId: string,
	{ input, customerToken: token }: Decoded,
	deliveryId: string,
): Promise<Input> {
	if (token === undefined || input.kind === "feedback") return input;
	const conversation = await store.conversation(conversationId);
	if (!conversation) return input;
	const customer = await readCustomer({ token, deliveryId }, conversation, {
		readToken,
		log,
	});
	return customer === undefined ? input : { ...input, customer };
}

function accepted(id: string, isNew: boolean): ActivityReceipt {
	return { reply: { status: 200, body: { id } }, isNew };
}

function refused(status: number, code: string): ActivityReceipt {
	return { reply: failure(status, code), isNew: false };
}

/**
 * The client's own id makes a retry harmless; "opened" counts once for each page and language,
 * unless it tells who is signed in, which may be told again and again.
 */
function toExternalId(decoded: Decoded): string | undefined {
	const { input, customerToken, clientActivityId } = decoded;
	return input.kind === "opened" && customerToken === undefined
		? openedId(input)
		: clientActivityId;
}

function openedId(input: Extract<Input, { kind: "opened" }>): string {
	const seen = JSON.stringify([input.locale ?? null, input.page ?? null]);
	return `opened|${createHash("sha256").update(seen).digest("hex").slice(0, 16)}`;
}
