import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import {
	createConversationState,
	defaultPolicy,
	type Knowledge,
} from "@shopbell/conversation";
import { createStore, type Store } from "@shopbell/store";
import { silentLog } from "../../log/log.js";
import type { RouteGroup, RuntimeParts } from "../../runtime-parts.js";
import { addRoute } from "../../server/add-route.js";
import { createHttpServer } from "../../server/create-http-server.js";
import { serveSockets } from "../../server/socket-routes.js";
import { createSecrets } from "../../settings/secrets.js";
import { toSettings } from "../../settings/settings.js";
import { runTurns } from "../../work/run-turns.js";

/** A server with a real store in a folder of its own, on a free port of the loopback. */
export interface ChatServer {
	readonly origin: string;
	readonly store: Store;
	readonly parts: RuntimeParts;
	/** Moves the clock that tokens are measured with. */
	advance(ms: number): void;
	/** Cuts every WebSocket without a word, as a restart of a proxy does. */
	cutSockets(): void;
	close(): Promise<void>;
}

/** Starts a server with the routes that `create` makes and a worker that answers every message. */
export async function startChatServer(
	create: (parts: RuntimeParts) => RouteGroup,
	environment: Readonly<Record<string, string>> = {},
): Promise<ChatServer> {
	const folder = mkdtempSync(join(tmpdir(), "chat-"));
	let offsetMs = 0;
	let ids = 0;
	const now = () => Date.now() + offsetMs;
	const store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		now,
		begin: (channel) =>
			createConversationState(`begun-${++ids}`, channel, "en"),
	});
	const knowledge = createEchoKnowledge();
	let origin = "";
	const parts: RuntimeParts = {
		settings: toSettings({ DATA_DIR: folder, ...environment }),
		store,
		log: silentLog,
		now,
		knowledge: () => knowledge,
		createId: () => randomBytes(16).toString("base64url"),
		secret: createSecrets(folder),
		origin: () => origin,
	};
	const group = create(parts);
	const server = createHttpServer(silentLog);
	for (const route of group.routes) addRoute(server, route, silentLog);
	const sockets = serveSockets(server.server, group.sockets, silentLog);
	const streams = new Set<Duplex>();
	server.server.on("upgrade", (_request, stream: Duplex) => {
		streams.add(stream);
		stream.once("close", () => streams.delete(stream));
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
	);
	const { port } = server.address() as AddressInfo;
	origin = `http://127.0.0.1:${port}`;
	const turns = runTurns({
		store,
		knowledge: parts.knowledge,
		policy: defaultPolicy,
		now,
		log: silentLog,
		isPulled: (channel) => channel === "webchat",
		workerId: "test",
	});
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "inbox") turns.wake();
	});
	return {
		origin,
		store,
		parts,
		advance: (ms) => {
			offsetMs += ms;
		},
		cutSockets: () => {
			for (const stream of streams) stream.destroy();
		},
		close: async () => {
			unsubscribe();
			await turns.stop();
			sockets.close();
			await group.close?.();
			server.server.closeAllConnections();
			await new Promise<void>((resolve) => server.close(() => resolve()));
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Answers every message with an article that is named after it. */
function createEchoKnowledge(): Knowledge {
	return {
		locales: ["en", "pl"],
		defaultLocale: "en",
		understand: (text) => {
			const candidate = {
				intentId: `echo.${text}`,
				confidence: 0.99,
				nearest: { text, language: "en", similarity: 1 },
			};
			return {
				match: {
					language: {
						language: "en",
						confidence: 0.99,
						informativeTokens: 3,
						reason: "detected",
					},
					candidates: [candidate],
					decision: { kind: "answer", candidate },
				},
				cues: { wantsPerson: /person/.test(text), isFrustrated: false },
			};
		},
		article: (id, locale) => ({
			id,
			title: id,
			locale,
			markdown: `Answer to ${id.slice(5)}`,
			blocks: [
				{
					kind: "paragraph",
					children: [{ kind: "text", text: `Answer to ${id.slice(5)}` }],
				},
			],
			shortMarkdown: id,
			shortBlocks: [],
			next: [],
			isForPerson: false,
		}),
		smallTalkReply: () => undefined,
	};
}
