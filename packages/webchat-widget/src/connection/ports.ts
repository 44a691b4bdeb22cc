/** A socket as far as the connection needs it. */
export interface StreamSocket {
	/** Called only while it is open. */
	send(text: string): void;
	close(): void;
}

export interface StreamHandlers {
	readonly onOpen: () => void;
	readonly onFrame: (text: string) => void;
	readonly onClose: () => void;
}

/** What the connection takes from the browser; tests bring their own. */
export interface ConnectionPorts {
	/** Opens a socket; undefined where sockets do not exist. */
	readonly openSocket: (
		url: string,
		handlers: StreamHandlers,
	) => StreamSocket | undefined;
	/** Resolves after `ms`, or as soon as `signal` aborts. */
	readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
	/** Epoch ms. */
	readonly now: () => number;
	/** 0 up to 1. */
	readonly chance: () => number;
	/** What the browser believes of its network. */
	readonly isOnline: () => boolean;
	/** Whether the chat is open on a visible page. */
	readonly isLookedAt: () => boolean;
}

/** The browser's own. */
export function createBrowserPorts(isLookedAt: () => boolean): ConnectionPorts {
	return {
		openSocket(url, { onOpen, onFrame, onClose }) {
			if (typeof WebSocket === "undefined") return undefined;
			let socket: WebSocket;
			try {
				socket = new WebSocket(url);
			} catch {
				return undefined;
			}
			socket.onopen = onOpen;
			socket.onclose = onClose;
			socket.onmessage = ({ data }) => {
				if (typeof data === "string") onFrame(data);
			};
			return socket;
		},
		wait: (ms, signal) =>
			new Promise((resolve) => {
				if (signal.aborted) return resolve();
				const done = () => {
					clearTimeout(timer);
					signal.removeEventListener("abort", done);
					resolve();
				};
				const timer = setTimeout(done, ms);
				signal.addEventListener("abort", done);
			}),
		now: Date.now,
		chance: Math.random,
		isOnline: () => navigator.onLine !== false,
		isLookedAt,
	};
}
