import type { WebSocket } from "ws";

/** Time between pings, ms. */
const pingMs = 30_000;

/**
 * Pings a socket every half minute until it closes, and cuts it off when it has not answered by the next
 * ping. The time counts from the opening of each: thousands of pings at once would hold up every message
 * that comes in meanwhile.
 */
export function keepSocketAlive(socket: WebSocket): void {
	let hasAnswered = true;
	socket.on("pong", () => {
		hasAnswered = true;
	});
	const pings = setInterval(() => {
		if (!hasAnswered) return socket.terminate();
		hasAnswered = false;
		socket.ping();
	}, pingMs);
	pings.unref();
	socket.once("close", () => clearInterval(pings));
}
