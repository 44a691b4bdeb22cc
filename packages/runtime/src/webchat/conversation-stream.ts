import {
	type ActivityContext,
	toActivitySet,
} from "@shopbell/channels/webchat";
import type { Store } from "@shopbell/store";

/** What a stream needs of a socket; `ws` has it. */
export interface StreamSocket {
	readonly bufferedAmount: number;
	send(frame: string, done: (error?: Error | null) => void): void;
	terminate(): void;
}

/** Entries in one frame. */
const pageSize = 100;

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
		this.isDirty = true;
		if (!this.isPumping && !this.isClosed) void this.pump();
	}

	/** Shows something that has no place in the conversation, unless the reader is behind. */
	show(activity: object): void {
		if (this.isClosed || this.isPumping) return;
		this.send(JSON.stringify({ activities: [activity] })).catch(() => {});
	}

	close(): void {
		this.isClosed = true;
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
			const last = entries.at(-1);
			if (!last || this.isClosed) return;
			if (this.socket.bufferedAmount > maxBufferedBytes) return this.cut();
			const frame = toActivitySet(entries, this.after, this.context);
			this.after = last.seq;
			const sent = this.send(JSON.stringify(frame));
			// What is written from now on wakes the stream again.
			if (entries.length < pageSize) return;
			// A long history goes at the reader's pace.
			await sent;
		}
	}

	private send(frame: string): Promise<void> {
		const sent = new Promise<void>((resolve, reject) => {
			this.socket.send(frame, (error) => (error ? reject(error) : resolve()));
		});
		// A failed send is followed by the end of the socket.
		sent.catch(() => this.close());
		return sent;
	}

	private cut(): void {
		this.close();
		this.socket.terminate();
	}
}
