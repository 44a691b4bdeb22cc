import {
	type ActivityContext,
	toActivitySet,
} from "@shopbell/channels/webchat";
import type { Store, TranscriptEntry } from "@shopbell/store";

/** What a stream needs of a socket; `ws` has it. */
export interface StreamSocket {
	readonly bufferedAmount: number;
	send(frame: string, done: (error?: Error | null) => void): void;
	terminate(): void;
}

/** Entries in one frame. */
const pageSize = 100;

/**
 * How long a shopper's own line waits for what follows it, ms: the reply is there by then as a rule, and
 * a frame less is a twentieth of what a message costs. Who sent it has heard that it is stored.
 */
const echoWaitMs = 30;

/** A reader that has left this much unread is cut; it comes back with its watermark. */
const maxBufferedBytes = 1024 * 1024;

/**
 * Sends a conversation to one reader, from a place on, without end. Only sequence numbers decide
 * what is sent next, never notifications, so that nothing is missed between history and what is live.
 */
export class ConversationStream {
	private isPumping = false;
	private isDirty = false;
	private isClosed = false;
	/** Lines heard of that wait for the next one; they follow at once what the reader has. */
	private held: readonly TranscriptEntry[] = [];
	private holding: NodeJS.Timeout | undefined;

	constructor(
		private readonly store: Store,
		private readonly socket: StreamSocket,
		private readonly conversationId: string,
		/** Sequence number of the last entry the reader has. */
		private after: number,
		private readonly context: ActivityContext,
	) {}

	/** There may be more. */
	wake(): void {
		// The reading begins behind what the reader has, with what is held.
		this.letGo();
		this.isDirty = true;
		if (!this.isPumping && !this.isClosed) void this.pump();
	}

	/**
	 * Sends new lines as they were written, where they follow at once what the reader has; where
	 * they do not, or where it is being read for, it is only woken.
	 */
	hear(entries: readonly TranscriptEntry[]): void {
		const last = this.held.at(-1)?.seq ?? this.after;
		if (this.isPumping || entries[0]?.seq !== last + 1) {
			this.wake();
			return;
		}
		if (this.isClosed) return;
		this.held = [...this.held, ...entries];
		if (entries.every(({ content }) => content.kind === "shopper"))
			this.holding ??= setTimeout(() => this.sendHeld(), echoWaitMs).unref();
		else this.sendHeld();
	}

	/** Shows something that has no place in the conversation, unless the reader is behind. */
	show(activity: object): void {
		if (this.isClosed || this.isPumping) return;
		void this.send(JSON.stringify({ activities: [activity] }));
	}

	close(): void {
		this.isClosed = true;
		this.letGo();
	}

	private letGo(): readonly TranscriptEntry[] {
		const { held } = this;
		clearTimeout(this.holding);
		this.holding = undefined;
		this.held = [];
		return held;
	}

	private sendHeld(): void {
		try {
			void this.sendEntries(this.letGo());
		} catch {
			this.cut();
		}
	}

	private async pump(): Promise<void> {
		this.isPumping = true;
		try {
			while (this.isDirty && !this.isClosed) {
				this.isDirty = false;
				await this.sendNew();
			}
		} catch {
			// Whatever went wrong, the reader's next attempt starts from where it is.
			this.cut();
		} finally {
			this.isPumping = false;
		}
	}

	private async sendNew(): Promise<void> {
		for (;;) {
			const entries = await this.store.transcript(this.conversationId, {
				after: this.after,
				limit: pageSize,
			});
			if (entries.length === 0 || this.isClosed) return;
			const sent = this.sendEntries(entries);
			// What is written from now on wakes the stream again.
			if (entries.length < pageSize) return;
			// A long history goes at the reader's pace.
			await sent;
		}
	}

	/** Resolves when they have left, or when the socket ends. */
	private sendEntries(entries: readonly TranscriptEntry[]): Promise<void> {
		if (this.socket.bufferedAmount > maxBufferedBytes) {
			this.cut();
			return Promise.resolve();
		}
		const frame = toActivitySet(entries, this.after, this.context);
		this.after = entries.at(-1)?.seq ?? this.after;
		return this.send(JSON.stringify(frame));
	}

	private send(frame: string): Promise<void> {
		return new Promise((resolve) => {
			this.socket.send(frame, (error) => {
				// A failed send is followed by the end of the socket.
				if (error) this.close();
				resolve();
			});
		});
	}

	private cut(): void {
		this.close();
		this.socket.terminate();
	}
}
