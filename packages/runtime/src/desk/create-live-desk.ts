import type { WebSocket } from "ws";
import type { Accounts } from "../accounts/accounts.js";
import type { DeskSession } from "../accounts/desk-user.js";
import type { SocketGrant, SocketRoute } from "../server/socket-routes.js";
import { createAttendance } from "./create-attendance.js";
import { createHandoffWatch } from "./create-handoff-watch.js";
import { createQueueWatch } from "./create-queue-watch.js";
import { DeskPage } from "./desk-page.js";
import type { DeskParts } from "./desk-parts.js";
import { deskApiPath, refuse } from "./guard-route.js";
import { hearPage } from "./hear-page.js";
import { hearSign } from "./hear-sign.js";
import { signedOutCode } from "./live-message.js";
import { liveRule } from "./live-rules.js";
import { toNoteView } from "./note-routes.js";
import type { OriginCheck } from "./own-origin.js";
import { hearDeliveries } from "./tell-deliveries.js";
import { tellReach, tellReading } from "./tell-reading.js";

/** Most pages one person has open at once. */
const maxPagesPerUser = 20;

/** Close code of a socket that is to be opened again (RFC 6455, registry: Service Restart). */
const startAgainCode = 1012;

/** Sessions of open pages are looked up this often where several processes may end them, ms. */
const sessionLookMs = 5000;

/** The desk's socket: tells open pages what changed, as soon as it is stored. */
export function createLiveDesk(
	parts: DeskParts,
	accounts: Pick<Accounts, "session" | "onSessionsEnded">,
	isOwnOrigin: OriginCheck,
): { readonly socket: SocketRoute; close(): void } {
	const { store, log } = parts;
	const pages = new Set<DeskPage>();
	const sessions = new Map<DeskPage, () => ReturnType<Accounts["session"]>>();
	const handoffs = createHandoffWatch(parts, pages);
	const queue = createQueueWatch(parts, pages);
	const attendance = createAttendance(parts, pages);

	const failed = (error: unknown): void =>
		log.error({
			code: "desk.live-failed",
			error: error instanceof Error ? error.name : "unknown",
		});

	const unsubscribe = store.subscribe((change) => {
		const { kind, conversationId } = change;
		if (pages.size === 0) return handoffs.forget();
		if (kind === "handoffs" && conversationId === "") {
			// Changes may have been missed: pages come back and ask for everything.
			handoffs.forget();
			for (const page of pages) page.close(startAgainCode);
			return;
		}
		if (kind === "transcript" || kind === "handoffs")
			for (const page of pages)
				if (conversationId === "" || page.followedId === conversationId)
					page.pump().catch(failed);
		if (kind === "transcript" && conversationId !== "")
			tellReach(parts, pages, conversationId).catch(failed);
		handoffs.changed(change).catch(failed);
		if (kind === "handoffs" || kind === "agents" || kind === "notes")
			queue.wake().catch(failed);
		if (kind === "agents") attendance.changed().catch(failed);
		if (kind === "notes" && change.noteId !== undefined)
			tellNote(parts, pages, change.noteId).catch(failed);
	});

	const stopListening = accounts.onSessionsEnded((ended) => {
		for (const page of pages) {
			const isEnded =
				ended.kind === "user"
					? page.session.user.id === ended.userId
					: page.session.id === ended.sessionId;
			if (isEnded) page.close(signedOutCode);
		}
	});

	// Another process may have ended a session, and its word of it may have been lost.
	const looking =
		store.dialect === "postgres"
			? setInterval(() => lookAtSessions().catch(failed), sessionLookMs).unref()
			: undefined;

	async function lookAtSessions(): Promise<void> {
		const known = new Map<string, Promise<boolean>>();
		for (const [page, current] of sessions) {
			const { id } = page.session;
			const isThere =
				known.get(id) ?? current().then((found) => found !== null);
			known.set(id, isThere);
			if (!(await isThere)) page.close(signedOutCode);
		}
	}

	const stopDeliveries = hearDeliveries(store, (conversationId) => {
		tellReading(parts, pages, conversationId).catch(failed);
	});

	const stopSigns = parts.desk.signs.listen((sign) => hearSign(pages, sign));

	function open(
		session: DeskSession,
		socket: WebSocket,
		current: () => ReturnType<Accounts["session"]>,
	): void {
		const page = new DeskPage(session, socket, parts);
		pages.add(page);
		sessions.set(page, current);
		const stopWatch = watchExpiry(page, current);
		attendance.came(page).catch(failed);
		queue.greet(page).catch(failed);
		handoffs.greet(page).catch(failed);
		socket.on("close", () => {
			pages.delete(page);
			sessions.delete(page);
			stopWatch();
			attendance.left(page).catch(failed);
		});
		socket.on("message", (data) => {
			hearPage(parts, page, String(data)).catch(failed);
		});
		// It may have ended while the socket was being opened.
		current()
			.then((known) => known ?? page.close(signedOutCode))
			.catch(failed);
	}

	return {
		socket: {
			path: new RegExp(`^${deskApiPath}/live$`),
			isOriginAllowed: (origin, request) =>
				isOwnOrigin(origin, request.headers.host),
			async authorize(request): Promise<SocketGrant> {
				const current = () => accounts.session(request.headers);
				const session = await current();
				const refusal = refuse(liveRule, session);
				if (refusal || !session)
					return {
						kind: "refused",
						status: refusal?.status === 403 ? 403 : 401,
					};
				const isCrowded =
					[...pages].filter(
						({ session: { user } }) => user.id === session.user.id,
					).length >= maxPagesPerUser;
				if (isCrowded) return { kind: "refused", status: 429 };
				return {
					kind: "granted",
					open: (socket) => open(session, socket, current),
				};
			},
		},
		close() {
			clearInterval(looking);
			unsubscribe();
			stopListening();
			stopSigns();
			stopDeliveries();
			queue.close();
		},
	};

	/** A session nobody ended still runs out; one that was in use meanwhile goes on. */
	function watchExpiry(
		page: DeskPage,
		session: () => ReturnType<Accounts["session"]>,
	): () => void {
		let timer: NodeJS.Timeout;
		const arm = (expiresAt: number): void => {
			timer = setTimeout(
				() => {
					session()
						.then((current) => {
							if (current) arm(current.expiresAt);
							else page.close(signedOutCode);
						})
						.catch(failed);
				},
				Math.max(1000, expiresAt - parts.now()),
			);
			timer.unref();
		};
		arm(page.session.expiresAt);
		return () => clearTimeout(timer);
	}
}

/** A note goes to whoever reads the conversation now and to whom it names. */
async function tellNote(
	{ store, mayRead }: DeskParts,
	pages: ReadonlySet<DeskPage>,
	noteId: string,
): Promise<void> {
	const note = await store.desk.note(noteId);
	if (!note) return;
	const handoff = await store.handoffs.latest(note.conversationId);
	for (const page of pages) {
		const { user } = page.session;
		const concerns =
			page.followedId === note.conversationId ||
			note.mentions.includes(user.id);
		if (concerns && (await mayRead(handoff, user)))
			page.send({ kind: "note", note: toNoteView(note) });
	}
}
