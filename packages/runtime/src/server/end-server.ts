import { Server as Listener } from "node:net";
import type { Sockets } from "./socket-routes.js";

/** What is needed of a server to end it. */
export interface EndingServer extends Listener {
	closeIdleConnections(): void;
	closeAllConnections(): void;
}

/** Time requests under way have to be answered, ms. */
const answerWithinMs = 10_000;

/** Time in which who has just connected says what they want, ms. */
const greetWithinMs = 400;

/**
 * Ends a server: no new connections, sockets are told that it goes away, and what is under way is
 * answered, for ten seconds at most. Resolves when all connections are closed. A connection that was
 * taken last is not cut before its request came: a balancer repeats a connection that was refused, and
 * no request on one that was taken.
 */
export async function endServer(
	server: EndingServer,
	sockets: Pick<Sockets, "close">,
): Promise<void> {
	await quietMoment();
	// An HTTP server's own way of closing cuts idle connections at once.
	const closed = new Promise<void>((resolve) => {
		Listener.prototype.close.call(server, () => resolve());
	});
	const cut = setTimeout(() => server.closeAllConnections(), answerWithinMs);
	await Promise.all([
		sockets.close(),
		new Promise((resolve) => setTimeout(resolve, greetWithinMs)),
	]);
	// A connection may become idle while others are still busy.
	const idle = setInterval(() => void cutIdle(server), 50);
	await cutIdle(server);
	await closed;
	clearInterval(idle);
	clearTimeout(cut);
	// It has no sockets any more; this stops its looking after slow requests.
	server.close(() => undefined);
}

/** A request may stand unread on a connection that is idle until it is read. */
async function cutIdle(server: EndingServer): Promise<void> {
	await quietMoment();
	server.closeIdleConnections();
}

/** Shortest turn of the event loop that counts as quiet, ms, and turns after which any will do. */
const quietMs = 0.5;
const mostTurns = 500;

/**
 * Resolves right after the event loop has taken the connections that waited to be taken and did little
 * else: closing a listening socket resets those that still wait.
 */
function quietMoment(): Promise<void> {
	return new Promise((resolve) => {
		let turns = 0;
		let before = performance.now();
		const look = (): void => {
			const now = performance.now();
			if (now - before < quietMs || ++turns > mostTurns) {
				resolve();
				return;
			}
			before = now;
			setImmediate(look);
		};
		setImmediate(look);
	});
}
