/** What a live connection tells. */
export interface LiveListener<Message> {
	/** Connected: what happened before is to be asked for. */
	onOpen(): void;
	onMessage(message: Message): void;
	/** Lost; it connects again by itself. */
	onLost(): void;
	/** The session has ended; it does not connect again. */
	onSignedOut(): void;
	/** Before each new attempt: false ends the attempts, since nobody is signed in any more. */
	mayReconnect(): Promise<boolean>;
}

/** A socket that connects again by itself. */
export interface LiveSocket {
	/** Sent while connected, else left out: a new connection begins with what is asked for then. */
	send(message: unknown): void;
	close(): void;
}

/** Close code of a socket whose session has ended. */
const signedOutCode = 4401;
const firstRetryMs = 500;
const maxRetryMs = 10_000;

/** Milliseconds before attempt number `attempt` (from 0): doubling, with chance, bounded. */
export function retryDelayMs(attempt: number, chance: number): number {
	const full = Math.min(maxRetryMs, firstRetryMs * 2 ** attempt);
	return full / 2 + (full / 2) * chance;
}

/** Keeps a socket to a path of the page's own server open. */
export function openLiveSocket<Message>(
	path: string,
	listener: LiveListener<Message>,
): LiveSocket {
	let socket: WebSocket | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let attempt = 0;
	let isClosed = false;

	function connect(): void {
		const address = new URL(path, location.href);
		address.protocol = address.protocol.replace("http", "ws");
		const current = new WebSocket(address);
		socket = current;
		current.onopen = () => {
			attempt = 0;
			listener.onOpen();
		};
		current.onmessage = ({ data }) =>
			listener.onMessage(JSON.parse(String(data)) as Message);
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
		send(message) {
			if (socket?.readyState === WebSocket.OPEN)
				socket.send(JSON.stringify(message));
		},
		close() {
			isClosed = true;
			clearTimeout(timer);
			removeEventListener("online", hurry);
			socket?.close();
		},
	};
}
