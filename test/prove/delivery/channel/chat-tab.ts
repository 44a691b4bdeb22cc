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
import { idIn, idsIn } from "./numbered-words.js";

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
	/**
	 * Messages that it gave up sending at some time, with how their attempts had ended; an attempt under
	 * way may arrive all the same, later.
	 */
	readonly givenUp: ReadonlyMap<string, readonly string[]>;
	/** For each message that was tried while others stood given up: those others. */
	readonly passed: ReadonlyMap<string, ReadonlySet<string>>;
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
	const givenUp = new Map<string, readonly string[]>();
	const attempts = new Map<string, string[]>();
	const passed = new Map<string, Set<string>>();
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
	const send: typeof fetch = async (input, init = {}) => {
		if (closed.signal.aborted) return new Promise(() => undefined);
		const id = idIn(String(init.body));
		const ended = (how: string): void => {
			if (id) attempts.set(id, [...(attempts.get(id) ?? []), how]);
		};
		if (id)
			for (const other of failedIds(session))
				passed.set(id, (passed.get(id) ?? new Set()).add(other));
		try {
			if (!world.isOnline()) throw new TypeError("network");
			const response = await fetch(input, {
				...init,
				headers: { ...init.headers, origin: world.origin },
			});
			ended(String(response.status));
			return response;
		} catch (error) {
			ended("no answer");
			throw error;
		}
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
			for (const id of failedIds(session))
				givenUp.set(id, attempts.get(id) ?? []);
		},
	});
	session.open();
	const cut = (): void => {
		for (const socket of sockets) socket.terminate();
	};
	return {
		session,
		givenUp,
		passed,
		cut,
		close: () => {
			closed.abort();
			cut();
		},
	};
}

/** Messages that wait for the shopper to try them again. */
function failedIds(session: ChatSession): readonly string[] {
	return session.transcript.value.pending.flatMap(({ activity, delivery }) =>
		delivery === "failed" && activity.type === "message"
			? idsIn(activity.text)
			: [],
	);
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
