import {
	type ActivityBatch,
	type DirectLine,
	type Outcome,
	readBatch,
} from "../wire/direct-line.js";
import type { Access } from "./access.js";
import type { ConnectionPorts, StreamSocket } from "./ports.js";
import { pollDelayMs, retryDelayMs } from "./retry-delay.js";

/** What the shopper is told of the connection. */
export type LinkState =
	| "idle"
	| "connecting"
	| "live"
	| "reconnecting"
	| "offline";

/** Reading instead of a socket lasts this long at first and doubles up to the second value, ms. */
const leastPollingMs = 30_000;
const mostPollingMs = 600_000;

/** A socket that lived this long did its work: the next failure is the first again. */
const steadyMs = 10_000;

/** A socket without a frame for this long is checked by a read when the page is looked at again. */
const staleAfterMs = 20_000;

export interface ConnectionOptions {
	readonly directLine: DirectLine;
	readonly access: Access;
	readonly ports: ConnectionPorts;
	/** `wss://shop-bot.example`, where streams are opened whatever host the server names. */
	readonly socketOrigin: string;
	/** Place up to which everything is known. */
	readonly watermark: () => string | undefined;
	/** The conversation exists: messages can be posted. */
	readonly onJoined: () => void;
	/** `isHistory` for what was said before the connection stood. */
	readonly onBatch: (batch: ActivityBatch, isHistory: boolean) => void;
	readonly onState: (state: LinkState) => void;
}

/** Keeps the conversation flowing in: by socket, by reading again and again where none opens. */
export interface Connection {
	/** Starts once; further calls do nothing. */
	start(): void;
	/** Something changed for the better (online, page visible): do not wait any longer. */
	wake(): void;
	/** The conversation is another one: join that. */
	rejoin(): void;
	/** Reads what is new now, and gives up a socket that should have brought it. */
	catchUp(): Promise<void>;
	/** Tells the server something that may be lost; nothing while no socket is open. */
	sign(sign: StreamSign): void;
}

/** What the stream takes: that the shopper writes, or has read up to a line. */
export type StreamSign =
	| { readonly type: "typing" }
	| {
			readonly type: "event";
			readonly name: "shopbell/read";
			readonly value: { readonly sequence: number };
	  };

export function createConnection(options: ConnectionOptions): Connection {
	const { directLine, access, ports, watermark, onBatch, onState } = options;
	let isStarted = false;
	let failures = 0;
	let refusedSockets = 0;
	let waiting = new AbortController();
	let lastFrameAt = 0;
	let stream:
		| { readonly socket: StreamSocket; isOpen(): boolean; end(): void }
		| undefined;

	async function run(): Promise<never> {
		onState("connecting");
		for (;;) {
			const joined = await establish();
			if (joined.kind === "ok") {
				onState("live");
				const since = ports.now();
				const end =
					joined.value === undefined ? "refused" : await follow(joined.value);
				if (end === "refused") {
					refusedSockets += 1;
					if ((await poll()) === "done") {
						failures = 0;
						continue;
					}
				}
				if (ports.now() - since > steadyMs) failures = 0;
			}
			failures += 1;
			onState(ports.isOnline() ? "reconnecting" : "offline");
			await pause(
				retryDelayMs(
					failures,
					ports.chance(),
					joined.kind === "later" ? joined.afterMs : undefined,
				),
			);
		}
	}

	/** Joins, and reads what was missed, so that the stream begins at a known place. */
	async function establish(): Promise<Outcome<string | undefined>> {
		const joined = await access.run((grant) => directLine.join(grant));
		if (joined.kind !== "ok") return joined;
		options.onJoined();
		const missed = await read(true);
		return missed.kind === "ok" ? joined : missed;
	}

	async function read(isHistory: boolean): Promise<Outcome<ActivityBatch>> {
		const batch = await access.run((grant) =>
			directLine.read(grant, watermark()),
		);
		if (batch.kind === "ok") onBatch(batch.value, isHistory);
		return batch;
	}

	/** Resolves when the socket is gone, or did not open at all. */
	function follow(streamUrl: string): Promise<"refused" | "closed"> {
		return new Promise((resolve) => {
			let isOpen = false;
			const end = () => {
				if (stream?.end !== end) return;
				stream.socket.close();
				stream = undefined;
				resolve(isOpen ? "closed" : "refused");
			};
			const socket = ports.openSocket(
				toStreamAddress(options.socketOrigin, streamUrl, watermark()),
				{
					onOpen: () => {
						isOpen = true;
						refusedSockets = 0;
						lastFrameAt = ports.now();
					},
					onFrame: (text) => {
						lastFrameAt = ports.now();
						const frame = parseFrame(text);
						if (frame) onBatch(frame, false);
					},
					onClose: end,
				},
			);
			if (socket) stream = { socket, isOpen: () => isOpen, end };
			else resolve("refused");
		});
	}

	/** Reads again and again; `done` when it is time to try a socket. */
	async function poll(): Promise<"done" | "failed"> {
		const since = ports.now();
		const lastsMs = Math.min(
			leastPollingMs * 2 ** Math.min(refusedSockets - 1, 10),
			mostPollingMs,
		);
		let quietSince = since;
		while (ports.now() - since < lastsMs) {
			await pause(
				pollDelayMs({
					quietMs: ports.now() - quietSince,
					isLookedAt: ports.isLookedAt(),
				}),
			);
			const batch = await read(false);
			if (batch.kind !== "ok") return "failed";
			if (batch.value.activities.length > 0) quietSince = ports.now();
		}
		return "done";
	}

	function pause(ms: number): Promise<void> {
		waiting = new AbortController();
		return ports.wait(ms, waiting.signal);
	}

	/** What a read brings, the socket should have brought: it is dead. */
	async function catchUp(): Promise<void> {
		const checked = stream;
		const before = watermark();
		const batch = await access.run((grant) =>
			directLine.read(grant, watermark()),
		);
		if (batch.kind !== "ok") return;
		const isBehind =
			batch.value.activities.length > 0 && watermark() === before;
		onBatch(batch.value, false);
		if (isBehind) checked?.end();
	}

	return {
		start() {
			if (isStarted) return;
			isStarted = true;
			void run();
		},
		wake() {
			waiting.abort();
			if (stream && ports.now() - lastFrameAt > staleAfterMs) void catchUp();
		},
		rejoin() {
			stream?.end();
		},
		catchUp,
		sign(sign) {
			if (stream?.isOpen()) stream.socket.send(JSON.stringify(sign));
		},
	};
}

/** The stream's path and query at our own origin, from the place that is known. */
export function toStreamAddress(
	socketOrigin: string,
	streamUrl: string,
	watermark: string | undefined,
): string {
	const given = new URL(streamUrl, socketOrigin);
	const url = new URL(given.pathname + given.search, socketOrigin);
	if (watermark !== undefined) url.searchParams.set("watermark", watermark);
	return url.href;
}

/** Empty frames are pings; anything unreadable is dropped. */
function parseFrame(text: string): ActivityBatch | undefined {
	if (text.trim() === "") return undefined;
	try {
		return readBatch(JSON.parse(text) as unknown);
	} catch {
		return undefined;
	}
}
