import { pause } from "../pause.js";
import type { BotClient, ShopperWords } from "./bot-client.js";
import { toNumberedWords } from "./numbered-words.js";

/** What was sent, and what of it was acknowledged. */
export interface SentRecord {
	readonly offered: Set<string>;
	readonly acknowledged: Map<string, ShopperWords>;
	/** Answers that asked to come back later, by status. */
	readonly refused: Map<number, number>;
}

/** A channel that delivers conversations side by side, the messages of each in order. */
export interface RetryingChannel {
	readonly sent: SentRecord;
	/** Resolves when everything is delivered, or after `stop`. */
	readonly ended: Promise<void>;
	/** Called at each acknowledgement. */
	onAcknowledged: () => void;
	/** No message is begun or delivered again any more. */
	stop(): void;
}

/** How much a channel delivers. */
export interface RetryingChannelOptions {
	readonly conversations: number;
	readonly messagesEach: number;
	/** Conversations at a time. */
	readonly lanes: number;
	/** Between two messages of a conversation, ms; default none. */
	readonly restMs?: number;
	/** Share of messages that are offered once and never again: they may be there or not. Default 0. */
	readonly onceShare?: number;
	readonly client: BotClient;
	readonly chance: () => number;
	/** Where the bot answers now; undefined while it does not. */
	readonly origin: () => string | undefined;
}

/** Starts to deliver; what is not acknowledged is delivered again under the same id until it is. */
export function startRetryingChannel(
	options: RetryingChannelOptions,
): RetryingChannel {
	const { client, chance, origin, onceShare = 0, restMs = 0 } = options;
	const sent: SentRecord = {
		offered: new Set(),
		acknowledged: new Map(),
		refused: new Map(),
	};
	let next = 0;
	let isStopped = false;

	async function deliver(words: ShopperWords): Promise<void> {
		const isOnce = chance() < onceShare;
		for (;;) {
			const to = origin();
			if (to !== undefined) {
				sent.offered.add(words.id);
				const outcome = await client.post(words, to);
				if (outcome.kind === "acknowledged") {
					sent.acknowledged.set(words.id, words);
					channel.onAcknowledged();
					return;
				}
				if (outcome.kind === "refused")
					sent.refused.set(
						outcome.status,
						(sent.refused.get(outcome.status) ?? 0) + 1,
					);
				if (isOnce) return;
			}
			if (isStopped) return;
			await pause(20 + chance() * 80);
		}
	}

	async function talk(): Promise<void> {
		while (next < options.conversations && !isStopped) {
			const conversation = `c${next}`;
			next += 1;
			for (
				let place = 0;
				place < options.messagesEach && !isStopped;
				place += 1
			) {
				await deliver(toNumberedWords(conversation, place));
				if (restMs > 0) await pause(restMs * (0.5 + chance()));
			}
		}
	}

	const channel: RetryingChannel = {
		sent,
		ended: Promise.all(Array.from({ length: options.lanes }, talk)).then(
			() => undefined,
		),
		onAcknowledged: () => {},
		stop: () => {
			isStopped = true;
		},
	};
	return channel;
}

/** Refusals as words: `12 × 503`; empty without any. */
export function tellRefusals({ refused }: SentRecord): string {
	return [...refused]
		.map(([status, count]) => `${count} × ${status}`)
		.join(", ");
}
