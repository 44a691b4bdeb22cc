import { createConversationState } from "@shopbell/conversation";
import { z } from "zod";
import type { Route } from "../server/add-route.js";
import {
	failure,
	type HttpReply,
	type HttpRequest,
	readJson,
} from "../server/http-exchange.js";
import { authorize } from "./authorize.js";
import type { ChatTokenSubject } from "./chat-token.js";
import { createSubject, toTokenBody } from "./token-routes.js";
import {
	directLinePath,
	userOf,
	type WebchatContext,
	webchatChannel,
} from "./webchat-context.js";

const startBody = z.object({
	user: z.object({ id: z.string().max(64).optional() }).nullish(),
	locale: z.string().max(35).nullish(),
});

/** Routes that start a conversation and come back to it. */
export function createConversationRoutes(
	context: WebchatContext,
): readonly Route[] {
	return [
		{
			method: "post",
			path: `${directLinePath}/conversations`,
			handle: (request) => start(context, request),
		},
		{
			method: "get",
			path: `${directLinePath}/conversations/:id`,
			handle: (request) => reconnect(context, request),
		},
		{
			method: "get",
			path: `${directLinePath}/session/getsessionid`,
			handle: (request) => {
				const authorized = authorize(context, request);
				if (authorized.kind === "refused") return authorized.reply;
				// A session would bind a token to one browser by a cookie; ours are bound to a page.
				return { status: 200, body: { sessionId: "" } };
			},
		},
	];
}

/** Answers 201 for a new conversation and 200 where the token's one exists already. */
async function start(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const authorized = authorize(context, request);
	if (authorized.kind === "refused") return authorized.reply;
	const read = await readJson(request, 16 * 1024);
	if (read.kind === "refused") return read.reply;
	const body = startBody.safeParse(read.value ?? {});
	if (!body.success) return failure(400, "BadArgument");
	const { caller } = authorized;
	const userId = body.data.user?.id;
	const subject =
		caller.kind === "shopper"
			? caller.claims
			: createSubject(context, {
					via: "server",
					origins: [],
					...(userId ? { userId } : {}),
				});
	const isNew = await open(context, subject);
	// Other clients do not say that the chat was opened; our own widget does, with page and language.
	if (isNew && subject.via === "server")
		await greet(context, subject.conv, body.data.locale ?? undefined);
	return {
		status: isNew ? 201 : 200,
		body: toConversationBody(context, request, subject, ""),
	};
}

/** Makes the conversation of a token unless it exists; true when it was made. */
async function open(
	context: WebchatContext,
	{ conv: id, user: userId }: ChatTokenSubject,
): Promise<boolean> {
	const { store, knowledge } = context.parts;
	if (await store.conversation(id)) return false;
	try {
		await store.openConversation({
			id,
			channel: webchatChannel,
			account: "default",
			address: { userId },
			state: createConversationState(
				id,
				webchatChannel,
				knowledge().defaultLocale,
			),
		});
		return true;
	} catch (error) {
		// Two pages of one shopper may start at the same moment: the second finds it made.
		if (await store.conversation(id)) return false;
		throw error;
	}
}

async function greet(
	context: WebchatContext,
	conversationId: string,
	locale: string | undefined,
): Promise<void> {
	await context.parts.store.receive({
		channel: webchatChannel,
		account: "default",
		externalId: `${conversationId}|opened`,
		conversation: { kind: "known", id: conversationId },
		input: {
			kind: "opened",
			at: context.parts.now(),
			...(locale === undefined ? {} : { locale }),
		},
	});
}

async function reconnect(
	context: WebchatContext,
	request: HttpRequest,
): Promise<HttpReply> {
	const id = request.params.id ?? "";
	const authorized = authorize(context, request, id);
	if (authorized.kind === "refused") return authorized.reply;
	const conversation = await context.parts.store.conversation(id);
	if (conversation?.channel !== webchatChannel)
		return failure(404, "ConversationNotFound");
	const { caller } = authorized;
	const subject: ChatTokenSubject =
		caller.kind === "shopper"
			? caller.claims
			: { conv: id, user: userOf(conversation), origins: [], via: "server" };
	return {
		status: 200,
		body: toConversationBody(
			context,
			request,
			subject,
			request.query.get("watermark") ?? "",
		),
	};
}

/**
 * The stream's address carries a token that opens nothing else and only for a minute: addresses
 * end up in logs of proxies, the token of the REST calls must not.
 */
function toConversationBody(
	context: WebchatContext,
	request: HttpRequest,
	subject: ChatTokenSubject,
	watermark: string,
): unknown {
	const stream = new URL(
		`${directLinePath}/conversations/${subject.conv}/stream`,
		context.origins.ownOrigin(request.headers),
	);
	stream.protocol = stream.protocol === "https:" ? "wss:" : "ws:";
	stream.searchParams.set("watermark", watermark);
	stream.searchParams.set("t", context.tokens.create(subject, "stream"));
	return {
		...toTokenBody(context, subject),
		streamUrl: stream.href,
		referenceGrammarId: "",
	};
}
