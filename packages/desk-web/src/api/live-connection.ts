import { type LiveListener, openLiveSocket } from "@shopbell/staff-web";
import type { LiveMessage } from "../wire/live-message.js";

/** What the desk hears from its server, and what it asks to hear. */
export interface LiveConnection {
	/** The conversation on screen, told from the entry after `after` on. */
	follow(conversationId: string | null, after: number): void;
	close(): void;
}

/** Keeps a socket to the desk's server open. */
export function openLiveConnection(
	listener: LiveListener<LiveMessage>,
): LiveConnection {
	const socket = openLiveSocket("/desk/api/live", listener);
	return {
		follow: (conversationId, after) =>
			socket.send({ kind: "follow", conversationId, after }),
		close: () => socket.close(),
	};
}
