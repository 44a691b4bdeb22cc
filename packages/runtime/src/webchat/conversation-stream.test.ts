import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import { createStore, type Store } from "@shopbell/store";
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

	it("sends nothing once it is closed", async () => {
		const socket = new FakeSocket(false);
		const stream = new ConversationStream(store, socket, "c1", 0, view);
		stream.close();
		stream.wake();
		await say();
		expect(socket.frames).toHaveLength(0);
	});
});
