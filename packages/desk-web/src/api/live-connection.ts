import { type LiveListener, openLiveSocket } from "@shopbell/staff-web";
import type { LiveMessage, PageMessage } from "../wire/live-message.js";

/** What the desk hears from its server, and what it tells it. */
export interface LiveConnection {
	send(message: PageMessage): void;
	close(): void;
}

/** Keeps a socket to the desk's server open. */
export function openLiveConnection(
	listener: LiveListener<LiveMessage>,
): LiveConnection {
	const socket = openLiveSocket("/desk/api/live", listener);
	return {
		send: (message) => socket.send(message),
		close: () => socket.close(),
	};
}
