import type { Store, StoreChange } from "@shopbell/store";
import type { WebSocket } from "ws";
import type { Accounts } from "../accounts/accounts.js";
import { answeringRoles } from "../accounts/role.js";
import type { RuntimeParts } from "../runtime-parts.js";
import type { SocketGrant, SocketRoute } from "../server/socket-routes.js";
import { DeskPage } from "./desk-page.js";
import type { DeskRule } from "./desk-route.js";
import { findLatestHandoff } from "./find-latest-handoff.js";
import { deskApiPath, refuse } from "./guard-route.js";
import { toHandoffView } from "./handoff-view.js";
import { followMessage, signedOutCode } from "./live-message.js";
import { mayRead } from "./may-read.js";
import type { OriginCheck } from "./own-origin.js";

/** Who may listen. */
export const liveRule: Extract<DeskRule, { kind: "roles" }> = {
	kind: "roles",
	roles: answeringRoles,
};

/** Most pages one person has open at once. */
const maxPagesPerUser = 20;

/** The desk's socket: tells open pages what changed, as soon as it is stored. */
export function createLiveDesk(
	parts: Pick<RuntimeParts, "store" | "now" | "log">,
	accounts: Pick<Accounts, "session" | "onSessionsEnded">,
	isOwnOrigin: OriginCheck,
): { readonly socket: SocketRoute; close(): void } {
	const { store, log } = parts;
	const pages = new Set<DeskPage>();
	const handoffs = createHandoffWatch(store, pages);

	const failed = (error: unknown): void =>
		log.error({
			code: "desk.live-failed",
			error: error instanceof Error ? error.name : "unknown",
		});

	const unsubscribe = store.subscribe((change) => {
		if (pages.size === 0) return handoffs.forget();
		for (const page of pages) {
			if (page.followedId === change.conversationId) page.pump().catch(failed);
		}
		handoffs.changed(change).catch(failed);
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

	return {
		socket: {
			path: new RegExp(`^${deskApiPath}/live$`),
			isOriginAllowed: (origin, request) =>
				isOwnOrigin(origin, request.headers.host),
			async authorize(request): Promise<SocketGrant> {
				const session = await accounts.session(request.headers);
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
					open(socket) {
						const page = new DeskPage(session, socket, store);
						pages.add(page);
						const stopWatch = watchExpiry(page, () =>
							accounts.session(request.headers),
						);
						socket.on("close", () => {
							pages.delete(page);
							stopWatch();
						});
						listen(socket, page, failed);
						// It may have ended while the socket was being opened.
						accounts
							.session(request.headers)
							.then((current) => current ?? page.close(signedOutCode))
							.catch(failed);
					},
				};
			},
		},
		close() {
			unsubscribe();
			stopListening();
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

function listen(
	socket: WebSocket,
	page: DeskPage,
	failed: (error: unknown) => void,
): void {
	socket.on("message", (data) => {
		let value: unknown;
		try {
			value = JSON.parse(String(data));
		} catch {
			return;
		}
		const message = followMessage.safeParse(value);
		if (!message.success) return;
		page.follow(message.data.conversationId, message.data.after).catch(failed);
	});
}

/**
 * Tells pages of handoffs. Lines of a conversation matter to the inbox only while somebody waits
 * or answers there, so the rest of the shop's conversations costs nothing.
 */
function createHandoffWatch(
	store: Store,
	pages: ReadonlySet<DeskPage>,
): { changed(change: StoreChange): Promise<void>; forget(): void } {
	let open: Promise<Set<string>> | undefined;

	const seed = async (): Promise<Set<string>> =>
		new Set(
			(
				await store.handoffs.list({
					statuses: ["waiting", "accepted"],
					limit: 10_000,
				})
			).map(({ conversationId }) => conversationId),
		);

	return {
		forget() {
			open = undefined;
		},
		async changed({ kind, conversationId }) {
			if (kind !== "handoffs" && kind !== "transcript") return;
			open ??= seed().catch((error) => {
				open = undefined;
				throw error;
			});
			const openIds = await open;
			if (kind === "transcript" && !openIds.has(conversationId)) return;
			const handoff = await findLatestHandoff(store, conversationId);
			if (!handoff) return;
			if (handoff.status === "waiting" || handoff.status === "accepted")
				openIds.add(conversationId);
			else openIds.delete(conversationId);
			for (const page of pages) {
				page.send(
					mayRead(handoff, page.session.user.id)
						? { kind: "handoff", handoff: toHandoffView(handoff) }
						: { kind: "taken", handoffId: handoff.id, by: handoff.agent },
				);
			}
		},
	};
}
