import type { Faq } from "@shopbell/knowledge";
import type { WebSocket } from "ws";
import type { Accounts } from "../accounts/accounts.js";
import type { DeskSession } from "../accounts/desk-user.js";
import { refuse } from "../desk/guard-route.js";
import { signedOutCode } from "../desk/live-message.js";
import type { OriginCheck } from "../desk/own-origin.js";
import type { RuntimeParts } from "../runtime-parts.js";
import type { SocketGrant, SocketRoute } from "../server/socket-routes.js";
import { followArticle } from "./follow-article.js";
import {
	followArticleMessage,
	type LiveStudioMessage,
} from "./live-studio-message.js";
import type { StudioContent } from "./studio-content.js";
import type { StudioKnowledge } from "./studio-knowledge.js";
import { editing, studioApiPath } from "./studio-rule.js";

/** Most pages one person has open at once. */
const maxPagesPerUser = 20;
/** Time between two looks at whether the bot answers from other content; also when a session's end is noticed. */
const contentLookMs = 250;
const sessionLookMs = 60_000;

interface StudioPage {
	readonly session: DeskSession;
	readonly socket: WebSocket;
}

/** The studio's socket: an open page sees each change of the file on screen, and of the content in force. */
export function createLiveStudio(options: {
	readonly parts: Pick<RuntimeParts, "log">;
	readonly knowledge: StudioKnowledge;
	readonly content: StudioContent;
	readonly accounts: Pick<Accounts, "session" | "onSessionsEnded">;
	readonly isOwnOrigin: OriginCheck;
}): { readonly socket: SocketRoute; close(): void } {
	const { parts, knowledge, content, accounts, isOwnOrigin } = options;
	const pages = new Set<StudioPage>();
	const failed = (error: unknown): void =>
		parts.log.error({
			code: "studio.live-failed",
			error: error instanceof Error ? error.name : "unknown",
		});

	const stopListening = accounts.onSessionsEnded((ended) => {
		for (const { session, socket } of pages)
			if (
				ended.kind === "user"
					? session.user.id === ended.userId
					: session.id === ended.sessionId
			)
				socket.close(signedOutCode);
	});

	let known: Faq | undefined;
	const contentTimer = setInterval(() => {
		if (pages.size === 0) return;
		const now = knowledge.faq();
		if (known !== undefined && known !== now)
			for (const { socket } of pages) send(socket, { kind: "content" });
		known = now;
	}, contentLookMs);
	contentTimer.unref();

	function open(page: StudioPage, current: () => Promise<unknown>): void {
		const { socket } = page;
		pages.add(page);
		known ??= knowledge.faq();
		let stopFollowing = (): void => undefined;
		// A session nobody ended still runs out; and it may have ended while the socket was being opened.
		const checkSession = (): void => {
			current()
				.then((session) => {
					if (!session) socket.close(signedOutCode);
				})
				.catch(failed);
		};
		const sessionTimer = setInterval(checkSession, sessionLookMs);
		sessionTimer.unref();
		checkSession();
		socket.on("close", () => {
			pages.delete(page);
			stopFollowing();
			clearInterval(sessionTimer);
		});
		socket.on("message", (data) => {
			const message = readMessage(String(data));
			if (!message) return;
			stopFollowing();
			stopFollowing = () => undefined;
			const { articleId, lang } = message;
			if (articleId === null) return;
			stopFollowing = followArticle({
				folder: knowledge.folder,
				content,
				articleId,
				lang,
				failed,
				tell: (preview) =>
					send(socket, { kind: "preview", id: articleId, preview }),
			});
		});
	}

	return {
		socket: {
			path: new RegExp(`^${studioApiPath}/live$`),
			isOriginAllowed: (origin, request) =>
				isOwnOrigin(origin, request.headers.host),
			async authorize(request): Promise<SocketGrant> {
				const current = () => accounts.session(request.headers);
				const session = await current();
				const refusal = refuse(editing, session);
				if (refusal || !session)
					return {
						kind: "refused",
						status: refusal?.status === 403 ? 403 : 401,
					};
				const own = [...pages].filter(
					(page) => page.session.user.id === session.user.id,
				);
				if (own.length >= maxPagesPerUser)
					return { kind: "refused", status: 429 };
				return {
					kind: "granted",
					open: (socket) => open({ session, socket }, current),
				};
			},
		},
		close() {
			stopListening();
			clearInterval(contentTimer);
		},
	};
}

function send(socket: WebSocket, message: LiveStudioMessage): void {
	if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
}

function readMessage(
	data: string,
): { readonly articleId: string | null; readonly lang: string } | undefined {
	try {
		return followArticleMessage.safeParse(JSON.parse(data)).data;
	} catch {
		return undefined;
	}
}
