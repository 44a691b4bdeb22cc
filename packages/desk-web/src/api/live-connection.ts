import { type LiveMessage, signedOutCode } from "../wire/live-message.js";

/** What a live connection tells. */
export interface LiveListener {
	/** Connected: what happened before is to be asked for. */
	onOpen(): void;
	onMessage(message: LiveMessage): void;
	/** Lost; it connects again by itself. */
	onLost(): void;
	/** The session has ended; it does not connect again. */
	onSignedOut(): void;
	/** Before each new attempt: false ends the attempts, since nobody is signed in any more. */
	mayReconnect(): Promise<boolean>;
}

export interface LiveConnection {
	follow(conversationId: string | null, after: number): void;
	close(): void;
}

const firstRetryMs = 500;
const maxRetryMs = 10_000;

/** Milliseconds before attempt number `attempt` (from 0): doubling, with chance, bounded. */
export function retryDelayMs(attempt: number, chance: number): number {
	const full = Math.min(maxRetryMs, firstRetryMs * 2 ** attempt);
	return full / 2 + (full / 2) * chance;
}

/** Keeps a socket to the server open. */
export function openLiveConnection(listener: LiveListener): LiveConnection {
	let socket: WebSocket | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let attempt = 0;
	let isClosed = false;

	function connect(): void {
		const address = new URL("/desk/api/live", location.href);
		address.protocol = address.protocol.replace("http", "ws");
		const current = new WebSocket(address);
		socket = current;
		current.onopen = () => {
			attempt = 0;
			listener.onOpen();
		};
		current.onmessage = ({ data }) =>
			listener.onMessage(JSON.parse(String(data)) as LiveMessage);
		current.onclose = ({ code }) => {
			if (isClosed || socket !== current) return;
			if (code === signedOutCode) {
				isClosed = true;
				listener.onSignedOut();
				return;
			}
			listener.onLost();
			retry();
		};
	}

	function retry(): void {
		clearTimeout(timer);
		timer = setTimeout(
			async () => {
				if (await listener.mayReconnect()) {
					if (!isClosed) connect();
				} else isClosed = true;
			},
			retryDelayMs(attempt++, Math.random()),
		);
	}

	function hurry(): void {
		if (isClosed || socket?.readyState === WebSocket.OPEN) return;
		if (socket?.readyState === WebSocket.CONNECTING) return;
		attempt = 0;
		retry();
	}

	addEventListener("online", hurry);
	connect();
	return {
		follow(conversationId, after) {
			if (socket?.readyState === WebSocket.OPEN)
				socket.send(JSON.stringify({ kind: "follow", conversationId, after }));
		},
		close() {
			isClosed = true;
			clearTimeout(timer);
			removeEventListener("online", hurry);
			socket?.close();
		},
	};
}
