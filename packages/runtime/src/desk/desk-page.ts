import type { TranscriptEntry } from "@shopbell/store";
import type { WebSocket } from "ws";
import type { DeskSession } from "../accounts/desk-user.js";
import type { DeskParts } from "./desk-parts.js";
import { toEntryView } from "./entry-view.js";
import { refuse } from "./guard-route.js";
import type { LiveMessage } from "./live-message.js";
import { liveMessageRules } from "./live-rules.js";

/** Lines sent in one message. */
const batchSize = 200;

/** A page that does not read what it is sent is cut at this many bytes. */
const maxBufferedBytes = 4 * 1024 * 1024;

/** One open desk page: sends messages and the lines of the conversation it follows. */
export class DeskPage {
	private followed: { readonly id: string; sentSeq: number } | null = null;
	private isPumping = false;
	private isStale = false;

	constructor(
		readonly session: DeskSession,
		private readonly socket: WebSocket,
		private readonly parts: Pick<DeskParts, "store" | "mayRead">,
	) {}

	get followedId(): string | null {
		return this.followed?.id ?? null;
	}

	send(message: LiveMessage): void {
		if (this.socket.readyState !== this.socket.OPEN) return;
		if (refuse(liveMessageRules[message.kind], this.session)) return;
		if (this.socket.bufferedAmount > maxBufferedBytes) {
			this.socket.terminate();
			return;
		}
		this.socket.send(JSON.stringify(message));
	}

	close(code: number): void {
		this.socket.close(code);
	}

	/** Starts with the line after `after`; null follows nothing. */
	async follow(conversationId: string | null, after: number): Promise<void> {
		this.followed =
			conversationId === null ? null : { id: conversationId, sentSeq: after };
		await this.pump();
	}

	/** Sends lines again that have changed since; those it has not had yet come by themselves. */
	async resend(
		conversationId: string,
		changed: readonly TranscriptEntry[],
	): Promise<void> {
		const { followed } = this;
		const entries = changed.filter(
			({ seq }) => seq <= (followed?.sentSeq ?? 0),
		);
		if (followed?.id !== conversationId || entries.length === 0) return;
		const { store, mayRead } = this.parts;
		const handoff = await store.handoffs.latest(conversationId);
		if (!(await mayRead(handoff, this.session.user))) return;
		if (this.followed !== followed) return;
		this.send({
			kind: "entries",
			conversationId,
			entries: entries.map(toEntryView),
		});
	}

	/** Sends what is new. Called while it runs, it runs once more: nothing is missed or sent twice. */
	async pump(): Promise<void> {
		this.isStale = true;
		if (this.isPumping) return;
		this.isPumping = true;
		try {
			while (this.isStale) {
				this.isStale = false;
				await this.sendNew();
			}
		} finally {
			this.isPumping = false;
		}
	}

	private async sendNew(): Promise<void> {
		const { followed } = this;
		const { store, mayRead } = this.parts;
		if (!followed) return;
		const handoff = await store.handoffs.latest(followed.id);
		if (!(await mayRead(handoff, this.session.user))) {
			if (this.followed === followed) this.followed = null;
			this.send({ kind: "shut", conversationId: followed.id });
			return;
		}
		const entries = await store.transcript(followed.id, {
			after: followed.sentSeq,
			limit: batchSize,
		});
		// Another conversation was opened meanwhile.
		if (this.followed !== followed) {
			this.isStale = true;
			return;
		}
		const last = entries.at(-1);
		if (!last) return;
		followed.sentSeq = last.seq;
		this.send({
			kind: "entries",
			conversationId: followed.id,
			entries: entries.map(toEntryView),
		});
		if (entries.length === batchSize) this.isStale = true;
	}
}
