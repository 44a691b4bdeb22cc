import type { WebSocket } from "ws";
import type { SocketRoute } from "../server/socket-routes.js";
import { resolveWatermark } from "./activity-routes.js";
import { ConversationStream } from "./conversation-stream.js";
import { readSign } from "./read-sign.js";
import {
	directLinePath,
	userOf,
	type WebchatContext,
	webchatChannel,
} from "./webchat-context.js";

/** Readers of one conversation at a time: pages of one shopper on a few devices. */
const maxReaders = 20;

/** Signs that come faster are passed over. */
const leastBetweenSignsMs = 300;

const path = new RegExp(`^${directLinePath}/conversations/([\\w-]+)/stream$`);

/** The stream of Direct Line: frames of `{activities, watermark}` over a WebSocket. */
export function createStreamRoute(context: WebchatContext): {
	readonly socket: SocketRoute;
	close(): void;
} {
	const { store } = context.parts;
	const readers = new Map<string, Set<ConversationStream>>();
	const unsubscribe = store.subscribe((change) => {
		if (change.kind !== "transcript") return;
		// Without a conversation: anything may be new.
		const woken =
			change.conversationId === ""
				? readers.values()
				: [readers.get(change.conversationId) ?? []];
		for (const group of woken)
			for (const reader of group)
				if (change.entries) reader.hear(change.entries);
				else reader.wake();
	});

	// A person writes: shown where the shopper reads, as Direct Line says it.
	const stopListening = context.signs?.listen((sign) => {
		if (sign.kind !== "typing" || sign.by === "shopper") return;
		if (!sign.isAnswering) return;
		const { id, name } = sign.by;
		for (const reader of readers.get(sign.conversationId) ?? [])
			reader.show({ type: "typing", from: { id, name, role: "bot" } });
	});

	function open(
		socket: WebSocket,
		conversationId: string,
		stream: ConversationStream,
	): void {
		const group = readers.get(conversationId) ?? new Set();
		readers.set(conversationId, group.add(stream));
		socket.once("close", () => {
			stream.close();
			group.delete(stream);
			if (group.size === 0) readers.delete(conversationId);
		});
		let heardAt = Number.NEGATIVE_INFINITY;
		// Clients send empty frames to see whether the line is alive; ours tells signs of life too.
		socket.on("message", (data) => {
			const sign = readSign(String(data), conversationId);
			const at = context.parts.now();
			if (!sign || at - heardAt < leastBetweenSignsMs) return;
			heardAt = at;
			context.signs?.tell(sign);
		});
		stream.wake();
	}

	return {
		socket: {
			path,
			isOriginAllowed: (origin, request) =>
				origin === null || context.origins.isAllowed(origin, request.headers),
			authorize: async (request, url) => {
				const id = path.exec(url.pathname)?.[1] ?? "";
				const checked = context.tokens.check(
					url.searchParams.get("t") ?? "",
					"stream",
				);
				if (checked.kind !== "valid" || checked.claims.conv !== id)
					return { kind: "refused", status: 403 };
				const { origins } = checked.claims;
				const { origin } = request.headers;
				if (
					origin !== undefined &&
					origins.length > 0 &&
					!origins.includes(origin)
				)
					return { kind: "refused", status: 403 };
				const conversation = await store.conversation(id);
				if (conversation?.channel !== webchatChannel)
					return { kind: "refused", status: 404 };
				if ((readers.get(id)?.size ?? 0) >= maxReaders)
					return { kind: "refused", status: 429 };
				const after = await resolveWatermark(
					store,
					id,
					url.searchParams.get("watermark"),
				);
				const view = {
					userId: userOf(conversation),
					origin: context.origins.ownOrigin(request.headers),
				};
				return {
					kind: "granted",
					open: (socket) =>
						open(
							socket,
							id,
							new ConversationStream(store, socket, id, after, view),
						),
				};
			},
		},
		close() {
			unsubscribe();
			stopListening?.();
		},
	};
}
