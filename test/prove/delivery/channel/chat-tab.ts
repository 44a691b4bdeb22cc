import WebSocket from "ws";
import type { ConnectionPorts } from "../../../../packages/webchat-widget/src/connection/ports.js";
import {
	type ChatSession,
	createChatSession,
} from "../../../../packages/webchat-widget/src/session/chat-session.js";
import {
	createSessionStore,
	type TextStore,
} from "../../../../packages/webchat-widget/src/session/stored-session.js";
import { createDirectLine } from "../../../../packages/webchat-widget/src/wire/direct-line.js";

/** The network and clock of a shopper's browser. */
export interface BrowserWorld {
	/** Where the chat is reached. */
	readonly origin: string;
	/** Epoch ms. */
	readonly now: () => number;
	readonly isOnline: () => boolean;
}

/** A page with the chat: the widget's own session, with sockets and storage of this program. */
export interface ChatTab {
	readonly session: ChatSession;
	/** Texts that it gave up sending at some time; an attempt under way may arrive all the same, later. */
	readonly givenUp: ReadonlySet<string>;
	/** Its sockets end, as when the network goes. */
	cut(): void;
	/** The page is closed: nothing of it goes on. */
	close(): void;
}

/** Opens a page; several may share the storage of one browser. */
export function openChatTab(
	world: BrowserWorld,
	storage: TextStore,
	newId: () => string,
): ChatTab {
	const closed = new AbortController();
	const sockets = new Set<WebSocket>();
	const givenUp = new Set<string>();
	const ports: ConnectionPorts = {
		openSocket(url, { onOpen, onFrame, onClose }) {
			if (closed.signal.aborted || !world.isOnline()) return undefined;
			const socket = new WebSocket(url, { origin: world.origin });
			sockets.add(socket);
			socket.on("open", onOpen);
			socket.on("message", (data) => onFrame(String(data)));
			socket.on("error", () => undefined);
			socket.on("close", () => {
				sockets.delete(socket);
				onClose();
			});
			return {
				send: (text) => socket.send(text),
				close: () => socket.terminate(),
			};
		},
		wait: (ms, signal) =>
			new Promise((resolve) => {
				if (closed.signal.aborted) return;
				if (signal.aborted) return resolve();
				const done = () => {
					clearTimeout(timer);
					signal.removeEventListener("abort", done);
					resolve();
				};
				const timer = setTimeout(done, ms);
				signal.addEventListener("abort", done);
			}),
		now: world.now,
		chance: Math.random,
		isOnline: world.isOnline,
		isLookedAt: () => true,
	};
	const send: typeof fetch = (input, init = {}) => {
		if (closed.signal.aborted) return new Promise(() => undefined);
		if (!world.isOnline()) return Promise.reject(new TypeError("network"));
		return fetch(input, {
			...init,
			headers: { ...init.headers, origin: world.origin },
		});
	};
	const session = createChatSession({
		directLine: createDirectLine(world.origin, send, () =>
			Promise.reject(new TypeError("no files")),
		),
		ports,
		store: createSessionStore("chat", storage),
		socketOrigin: world.origin.replace("http", "ws"),
		newId,
		page: () => ({ url: "https://shop.example/", title: "Shop" }),
		locale: () => "en",
		customerToken: () => undefined,
		onReply: () => undefined,
		onFailure: () => {
			for (const { activity, delivery } of session.transcript.value.pending)
				if (delivery === "failed" && activity.type === "message")
					givenUp.add(activity.text);
		},
	});
	session.open();
	const cut = (): void => {
		for (const socket of sockets) socket.terminate();
	};
	return {
		session,
		givenUp,
		cut,
		close: () => {
			closed.abort();
			cut();
		},
	};
}

/** Storage of one browser, in memory. */
export function createTextStore(): TextStore {
	const items = new Map<string, string>();
	return {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, value) => {
			items.set(key, value);
		},
	};
}
