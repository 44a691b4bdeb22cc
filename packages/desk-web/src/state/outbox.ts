import { batch, type ReadonlySignal } from "@preact/signals";
import { storedSignal } from "@shopbell/staff-web";
import type { DeskApi } from "../api/desk-api.js";
import type { Refusal } from "../api/request.js";
import type { SentFile } from "../wire/answering.js";
import type { Entry } from "../wire/entry.js";
import {
	afterArrivals,
	decodeOutgoing,
	nextToSend,
	type OutgoingList,
	sendAnyway,
	withoutOutgoing,
	withState,
} from "./outgoing.js";

const retryMs = 2000;

/** A message the server has is in the transcript a moment later; one from before a reload may be there already. */
const sentMs = 3000;

/**
 * Messages of mine on their way. Kept in the tab, so that a reload loses none; sent one after
 * the other per conversation, under the same id until the server has answered.
 */
export function createOutbox(ports: {
	readonly api: Pick<DeskApi, "say">;
	onRefused(refusal: Refusal, handoffId: string): void;
	/** A colleague had said this meanwhile. */
	onCollided(handoffId: string, entries: readonly Entry[]): void;
}) {
	const list = storedSignal<OutgoingList>(
		() => sessionStorage,
		"desk.outgoing",
		[],
		decodeOutgoing,
	);
	const sending = new Set<string>();

	async function send(handoffId: string): Promise<void> {
		if (sending.has(handoffId)) return;
		sending.add(handoffId);
		try {
			for (;;) {
				const item = nextToSend(list.peek(), handoffId);
				if (!item) return;
				const answer = await ports.api.say(handoffId, {
					id: item.id,
					text: item.text,
					...(item.attachments ? { attachments: item.attachments } : {}),
					...(item.lastSeq === undefined ? {} : { lastSeq: item.lastSeq }),
				});
				if (answer.kind === "offline") {
					setTimeout(() => void send(handoffId), retryMs);
					return;
				}
				if (answer.kind === "refused" && answer.code === "seen-less") {
					batch(() => {
						list.value = withState(list.peek(), item.id, "collided");
						ports.onCollided(handoffId, answer.details.entries ?? []);
					});
					continue;
				}
				if (answer.kind === "refused") {
					batch(() => {
						list.value = withState(list.peek(), item.id, "refused");
						ports.onRefused(answer, handoffId);
					});
					continue;
				}
				list.value = withState(list.peek(), item.id, "sent");
				setTimeout(() => {
					list.value = withoutOutgoing(list.peek(), item.id);
				}, sentMs);
			}
		} finally {
			sending.delete(handoffId);
		}
	}

	return {
		list: list as ReadonlySignal<OutgoingList>,
		/** `lastSeq`: number of the last line on screen. */
		add(
			handoffId: string,
			text: string,
			lastSeq: number,
			attachments: readonly SentFile[] = [],
		): void {
			list.value = [
				...list.peek(),
				{
					id: createMessageId(),
					handoffId,
					text,
					...(attachments.length === 0 ? {} : { attachments }),
					lastSeq,
					state: "sending",
				},
			];
			void send(handoffId);
		},
		arrived(handoffId: string, count: number): void {
			list.value = afterArrivals(list.peek(), handoffId, count);
		},
		retry(id: string, handoffId: string): void {
			list.value = sendAnyway(list.peek(), id);
			void send(handoffId);
		},
		discard(id: string): void {
			list.value = withoutOutgoing(list.peek(), id);
		},
		/** Sends what an earlier connection or visit left. */
		resume(): void {
			list.value = list.peek().filter(({ state }) => state !== "sent");
			for (const { handoffId } of list.peek()) void send(handoffId);
		},
	};
}

/** 128 random bits; `crypto.randomUUID` exists over HTTPS only. */
export function createMessageId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
		byte.toString(16).padStart(2, "0"),
	).join("");
}
