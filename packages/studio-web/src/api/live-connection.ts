import type { ArticlePreview } from "../wire/article.js";

/** What the server tells an open page. */
export type LiveMessage =
	/** The followed file as it is now; null: it is gone. */
	| {
			readonly kind: "preview";
			readonly id: string;
			readonly preview: ArticlePreview | null;
	  }
	/** The bot answers from other content than before. */
	| { readonly kind: "content" };

/** Close code of a socket whose session has ended. */
const signedOutCode = 4401;

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
	/** The article whose file is on screen; problems are told in `lang`. */
	follow(articleId: string | null, lang: string): void;
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
		const address = new URL("/studio/api/live", location.href);
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
		follow(articleId, lang) {
			if (socket?.readyState === WebSocket.OPEN)
				socket.send(JSON.stringify({ kind: "follow", articleId, lang }));
		},
		close() {
			isClosed = true;
			clearTimeout(timer);
			removeEventListener("online", hurry);
			socket?.close();
		},
	};
}
