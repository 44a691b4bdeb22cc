import type { ConnectionPorts, StreamHandlers } from "../connection/ports.js";
import { createChatSession } from "../session/chat-session.js";
import {
	createSessionStore,
	type StoredSession,
} from "../session/stored-session.js";
import type { DirectLine, Grant, Outcome } from "../wire/direct-line.js";
import type { OutgoingActivity } from "../wire/outgoing-activity.js";
import type { Reply } from "../wire/read-activity.js";

/** A server in memory, a clock that stands until it is moved, and a session on both. */
export function createFakeChat({
	stored,
	customerToken,
}: {
	readonly stored?: StoredSession;
	/** Of the customer who is signed in when the page comes. */
	readonly customerToken?: string;
} = {}) {
	const server = {
		conversation: "c",
		activities: [] as unknown[],
		posted: [] as OutgoingActivity[],
		/** Names of the photos of each upload. */
		uploads: [] as (readonly string[])[],
		/** Tokens that were asked for, by the old one. */
		tokens: [] as (string | undefined)[],
		isDown: false,
		refusesSockets: false,
		refusesMessages: false,
		/** Conversations that exist: joining makes them. */
		joined: new Set<string>(),
		/** Messages that came before there was a conversation. */
		tooEarly: 0,
		/** Tokens that are no longer good. */
		expired: new Set<string>(),
		sockets: new Set<StreamHandlers>(),
		streamAddresses: [] as string[],
		/** What came over the socket. */
		signs: [] as unknown[],
		say(
			text: string,
			role: "bot" | "user" = "bot",
			clientId?: string,
			shopbell?: unknown,
		): string {
			const id = `${server.conversation}|${server.activities.length + 1}`;
			server.activities.push({
				type: "message",
				id,
				from: { role },
				text,
				channelData: {
					...(clientId ? { clientActivityID: clientId } : {}),
					...(shopbell ? { shopbell } : {}),
				},
			});
			const place = server.activities.length;
			for (const socket of server.sockets)
				socket.onFrame(JSON.stringify(after(place - 1)));
			return id;
		},
		dropSockets() {
			for (const socket of [...server.sockets]) {
				server.sockets.delete(socket);
				socket.onClose();
			}
		},
	};
	const after = (watermark: number) => ({
		activities: server.activities.slice(watermark),
		watermark: String(server.activities.length),
	});
	function answer<Value>(
		grant: Grant | undefined,
		value: () => Value,
	): Promise<Outcome<Value>> {
		if (server.isDown)
			return Promise.resolve({ kind: "later", afterMs: undefined });
		if (grant && server.expired.has(grant.token))
			return Promise.resolve({ kind: "expired" });
		return Promise.resolve({ kind: "ok", value: value() });
	}
	const directLine: DirectLine = {
		obtainToken: (old) =>
			answer(undefined, () => {
				server.tokens.push(old);
				return {
					token: `t${server.tokens.length}`,
					conversationId: server.conversation,
					expiresInSeconds: 1800,
				};
			}),
		join: (grant) =>
			answer(grant, () => {
				server.joined.add(grant.conversationId);
				return "ws://elsewhere.example/stream?t=1";
			}),
		read: (grant, watermark) =>
			answer(grant, () => after(Number(watermark ?? 0))),
		upload(grant, activity, photos, onProgress) {
			onProgress(0.5);
			server.uploads.push(photos.map(({ name }) => name));
			return directLine.post(grant, activity);
		},
		file: (grant, url) => answer(grant, () => new Blob([url])),
		post(grant, activity) {
			if (server.refusesMessages)
				return Promise.resolve({ kind: "refused", status: 400 });
			if (!server.joined.has(grant.conversationId)) {
				server.tooEarly += 1;
				return Promise.resolve({ kind: "later", afterMs: undefined });
			}
			return answer(grant, () => {
				server.posted.push(activity);
				return activity.type === "message"
					? server.say(
							activity.text,
							"user",
							activity.channelData.clientActivityID,
						)
					: undefined;
			});
		},
	};

	let now = 0;
	let waits: { due: number; done: () => void }[] = [];
	const ports: ConnectionPorts = {
		openSocket(url, handlers) {
			server.streamAddresses.push(url);
			queueMicrotask(() => {
				if (server.refusesSockets || server.isDown) return handlers.onClose();
				server.sockets.add(handlers);
				handlers.onOpen();
			});
			return {
				send: (text) => server.signs.push(JSON.parse(text)),
				close: () => server.sockets.delete(handlers),
			};
		},
		wait: (ms, signal) =>
			new Promise((resolve) => {
				waits.push({ due: now + ms, done: resolve });
				signal.addEventListener("abort", () => resolve());
			}),
		now: () => now,
		chance: () => 1,
		isOnline: () => true,
		isLookedAt: () => true,
	};

	const replies: Reply[] = [];
	const failures = { count: 0 };
	const page = { customerToken };
	const store = createSessionStore("k", undefined);
	if (stored) store.change(stored);
	let ids = 0;
	const session = createChatSession({
		directLine,
		ports,
		store,
		socketOrigin: "wss://bot.example",
		newId: () => `id${++ids}`,
		page: () => ({ url: "https://shop.example/", title: "Shop" }),
		locale: () => "en",
		customerToken: () => page.customerToken,
		onReply: (reply) => replies.push(reply),
		onFailure: () => {
			failures.count += 1;
		},
	});

	/** Lets everything happen that needs no time. */
	async function settle(): Promise<void> {
		for (let i = 0; i < 50; i += 1) await Promise.resolve();
	}

	return {
		server,
		session,
		store,
		/** Replies that were new to the shopper. */
		replies,
		/** Messages the shopper was asked about. */
		failures,
		/** What the page says of its customer. */
		page,
		settle,
		/** Moves the clock, stopping wherever something waits. */
		async pass(ms: number): Promise<void> {
			const end = now + ms;
			for (;;) {
				await settle();
				const next = Math.min(...waits.map(({ due }) => due));
				if (next > end) break;
				now = Math.max(now, next);
				const due = waits.filter((wait) => wait.due <= now);
				waits = waits.filter((wait) => wait.due > now);
				for (const { done } of due) done();
			}
			now = end;
			await settle();
		},
		/** What the shopper sees, in order. */
		shown: (): readonly string[] => [
			...session.transcript.value.lines.map((line) =>
				line.kind === "echo"
					? `own ${line.text}`
					: `bot ${line.blocks.map((block) => (block.kind === "paragraph" ? block.children.map((child) => (child.kind === "text" ? child.text : "")).join("") : "")).join(" ")}`,
			),
			...session.transcript.value.pending.flatMap(({ activity, delivery }) =>
				activity.type === "message" ? [`${delivery} ${activity.text}`] : [],
			),
		],
	};
}
