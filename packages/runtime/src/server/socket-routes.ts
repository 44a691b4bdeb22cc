import type { Server as HttpServer, IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Log } from "../log/log.js";

/** Largest frame a client may send. */
const maxFrameBytes = 64 * 1024;

/** Time between pings; a peer that misses one is cut. */
const pingMs = 30_000;

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
	| { readonly kind: "refused"; readonly status: 401 | 403 | 404 | 429 }
	| { readonly kind: "granted"; readonly open: (socket: WebSocket) => void };

/** Serves WebSockets beside the HTTP routes; bounded frames, no compression, origins checked. */
export function serveSockets(
	http: HttpServer,
	routes: readonly SocketRoute[],
	log: Log,
): { close(): void } {
	const sockets = new WebSocketServer({
		noServer: true,
		maxPayload: maxFrameBytes,
		perMessageDeflate: false,
	});
	const alive = new WeakSet<WebSocket>();

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
		const url = new URL(request.url ?? "/", "http://localhost");
		const route = routes.find(({ path }) => path.test(url.pathname));
		if (!route) return refuse(stream, 404);
		if (!route.isOriginAllowed(request.headers.origin ?? null, request))
			return refuse(stream, 403);
		const grant = await route.authorize(request, url);
		if (grant.kind === "refused") return refuse(stream, grant.status);
		sockets.handleUpgrade(request, stream, head, (socket) => {
			alive.add(socket);
			socket.on("pong", () => alive.add(socket));
			socket.on("error", () => socket.terminate());
			grant.open(socket);
		});
	}

	const pings = setInterval(() => {
		for (const socket of sockets.clients) {
			if (!alive.has(socket)) {
				socket.terminate();
				continue;
			}
			alive.delete(socket);
			socket.ping();
		}
	}, pingMs);
	pings.unref();

	return {
		close() {
			clearInterval(pings);
			for (const socket of sockets.clients) socket.close(1001);
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
};

function refuse(stream: Duplex, status: number): void {
	if (stream.destroyed) return;
	stream.end(
		`HTTP/1.1 ${status} ${reasons[status] ?? ""}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
	);
}
