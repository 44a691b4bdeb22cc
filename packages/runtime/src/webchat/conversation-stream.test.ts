import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { createStore, type Store, type TranscriptEntry } from "@shopbell/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	ConversationStream,
	type StreamSocket,
} from "./conversation-stream.js";

let folder: string;
let store: Store;
let count = 0;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "stream-"));
	store = await createStore({
		database: { kind: "embedded", file: join(folder, "shopbell.db") },
		begin: (channel) => createConversationState("c1", channel, "en"),
	});
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

async function say(): Promise<void> {
	count += 1;
	await store.receive({
		channel: "webchat",
		account: "default",
		externalId: `m${count}`,
		conversation: { kind: "external", externalId: "c1", address: null },
		input: { kind: "message", at: 0, text: "x" },
		message: { text: "x", attachments: [] },
	});
}

const reply: TranscriptEntry["content"] = {
	kind: "reply",
	message: {
		author: { kind: "bot" },
		fence: 0,
		locale: "en",
		markdown: "Hello",
		blocks: [],
		quickReplies: [],
		asksFeedback: false,
		asksRating: false,
	},
};

/** The lines told of while something is done. */
async function lastEntries(
	work: () => Promise<void>,
): Promise<readonly TranscriptEntry[]> {
	let told: readonly TranscriptEntry[] = [];
	const stop = store.subscribe(({ entries }) => {
		told = entries ?? told;
	});
	await work();
	stop();
	return told;
}

class FakeSocket implements StreamSocket {
	bufferedAmount = 0;
	isCut = false;
	readonly frames: { activities: unknown[]; watermark: string }[] = [];
	private readonly unsent: (() => void)[] = [];

	constructor(private readonly isSlow: boolean) {}

	send(frame: string, done: () => void): void {
		this.frames.push(JSON.parse(frame));
		if (this.isSlow) {
			this.bufferedAmount += frame.length;
			this.unsent.push(done);
		} else done();
	}

	flush(): void {
		this.bufferedAmount = 0;
		for (const done of this.unsent.splice(0)) done();
	}

	terminate(): void {
		this.isCut = true;
	}
}

const view = { userId: "dl_1", origin: "https://chat.example.com" };

describe("a stream", () => {
	it("sends a long history in pages, at the reader's pace", async () => {
		while (count < 250) await say();
		const socket = new FakeSocket(true);
		const stream = new ConversationStream(store, socket, "c1", 0, view);
		stream.wake();
		await expect.poll(() => socket.frames.length).toBe(1);
		stream.wake();
		await say();
		expect(socket.frames).toHaveLength(1);
		socket.flush();
		await expect.poll(() => socket.frames.length).toBe(2);
		socket.flush();
		await expect.poll(() => socket.frames.at(-1)?.watermark).toBe("251");
		expect(socket.frames.flatMap(({ activities }) => activities)).toHaveLength(
			251,
		);
	});

	it("cuts a reader that has left more than a megabyte unread", async () => {
		const socket = new FakeSocket(false);
		const stream = new ConversationStream(store, socket, "c1", count, view);
		await say();
		socket.bufferedAmount = 1024 * 1024;
		stream.wake();
		await expect.poll(() => socket.frames.length).toBe(1);
		expect(socket.isCut).toBe(false);
		await say();
		socket.bufferedAmount += 1;
		stream.wake();
		await expect.poll(() => socket.isCut).toBe(true);
		expect(socket.frames).toHaveLength(1);
	});

	it("sends the lines it hears of as they are, each once, and reads where some are missing", async () => {
		const socket = new FakeSocket(false);
		const start = count;
		const stream = new ConversationStream(store, socket, "c1", start, view);
		const stop = store.subscribe(({ entries }) => {
			if (entries) stream.hear(entries);
		});
		await say();
		await expect.poll(() => socket.frames).toHaveLength(1);
		stop();
		await say();
		const [third] = await lastEntries(say);
		if (!third) throw new Error("Nothing was told.");
		stream.hear([third]);
		stream.hear([third]);
		stream.hear(await lastEntries(say));
		await expect
			.poll(() => socket.frames.at(-1)?.watermark)
			.toBe(String(start + 4));
		expect(socket.frames.flatMap(({ activities }) => activities)).toMatchObject(
			[1, 2, 3, 4].map((n) => ({
				channelData: { "webchat:sequence-id": start + n },
			})),
		);
	});

	it("sends a shopper's line together with the reply that is there at once", async () => {
		const socket = new FakeSocket(false);
		const stream = new ConversationStream(store, socket, "c1", count, view);
		const [line] = await lastEntries(say);
		if (!line) throw new Error("Nothing was told.");
		stream.hear([line]);
		stream.hear([{ ...line, seq: line.seq + 1, content: reply }]);
		expect(socket.frames).toMatchObject([
			{
				activities: [{ from: { role: "user" } }, { from: { role: "bot" } }],
				watermark: String(line.seq + 1),
			},
		]);
	});

	it("sends nothing once it is closed", async () => {
		const socket = new FakeSocket(false);
		const stream = new ConversationStream(store, socket, "c1", 0, view);
		stream.close();
		stream.wake();
		stream.hear(await lastEntries(say));
		expect(socket.frames).toHaveLength(0);
	});
});
