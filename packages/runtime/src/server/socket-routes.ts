import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Log } from "../log/log.js";
import { keepSocketAlive } from "./keep-socket-alive.js";

/** Largest frame a client may send. */
const maxFrameBytes = 64 * 1024;

/** A kind of socket: who may open it and what happens then. */
export interface SocketRoute {
	readonly path: RegExp;
	/** Origins that may connect; a browser always sends one. Null allows requests without. */
	readonly isOriginAllowed: (
		origin: string | null,
		request: IncomingMessage,
	) => boolean;
	/** Answers what the socket may do, or the status to refuse it with. */
	readonly authorize: (
		request: IncomingMessage,
		url: URL,
	) => Promise<SocketGrant> | SocketGrant;
}

export type SocketGrant =
	| { readonly kind: "refused"; readonly status: 401 | 403 | 404 | 429 | 503 }
	| { readonly kind: "granted"; readonly open: (socket: WebSocket) => void };

/** Sockets of a server. */
export interface Sockets {
	/** Open ones. */
	count(): number;
	/**
	 * Opens no more and tells every peer that this server goes away (1001), so that it comes back at
	 * once, elsewhere; resolves when all are closed, those that do not answer by force.
	 */
	close(): Promise<void>;
}

/** Time peers have to answer that they have heard of the end, ms. */
const farewellMs = 2000;

/** Seconds after which somebody refused for want of room may come back. */
const retryAfterSeconds = 2;

/** Serves WebSockets beside the HTTP routes; bounded frames, no compression, origins checked. */
export function serveSockets(
	http: HttpServer,
	routes: readonly SocketRoute[],
	log: Log,
	{ max = Number.POSITIVE_INFINITY }: { readonly max?: number } = {},
): Sockets {
	const sockets = new WebSocketServer({
		noServer: true,
		maxPayload: maxFrameBytes,
		perMessageDeflate: false,
	});
	let isClosing = false;

	http.on(
		"upgrade",
		(request: IncomingMessage, stream: Duplex, head: Buffer) => {
			stream.on("error", () => stream.destroy());
			void upgrade(request, stream, head).catch(() => {
				log.error({ code: "socket.upgrade-failed" });
				refuse(stream, 500);
			});
		},
	);

	async function upgrade(
		request: IncomingMessage,
		stream: Duplex,
		head: Buffer,
	): Promise<void> {
		if (isClosing || sockets.clients.size >= max) return refuse(stream, 503);
		const url = new URL(request.url ?? "/", "http://localhost");
		const route = routes.find(({ path }) => path.test(url.pathname));
		if (!route) return refuse(stream, 404);
		if (!route.isOriginAllowed(request.headers.origin ?? null, request))
			return refuse(stream, 403);
		const grant = await route.authorize(request, url);
		if (grant.kind === "refused") return refuse(stream, grant.status);
		if (isClosing) return refuse(stream, 503);
		sockets.handleUpgrade(request, stream, head, (socket) => {
			keepSocketAlive(socket);
			socket.on("error", () => socket.terminate());
			grant.open(socket);
		});
	}

	return {
		count: () => sockets.clients.size,
		async close() {
			isClosing = true;
			const open = [...sockets.clients];
			const closed = Promise.all(
				open.map(
					(socket) =>
						new Promise<void>((resolve) => {
							socket.once("close", () => resolve());
							socket.close(1001);
						}),
				),
			);
			const cut = setTimeout(() => {
				for (const socket of open) socket.terminate();
			}, farewellMs);
			await closed;
			clearTimeout(cut);
			sockets.close();
		},
	};
}

const reasons: Readonly<Record<number, string>> = {
	401: "Unauthorized",
	403: "Forbidden",
	404: "Not Found",
	429: "Too Many Requests",
	500: "Internal Server Error",
	503: "Service Unavailable",
};

function refuse(stream: Duplex, status: number): void {
	if (stream.destroyed) return;
	stream.end(
		`HTTP/1.1 ${status} ${reasons[status] ?? ""}\r\nConnection: close\r\n${status === 503 ? `Retry-After: ${retryAfterSeconds}\r\n` : ""}Content-Length: 0\r\n\r\n`,
	);
}
