import type { BotClient, PostOutcome, ShopperWords } from "./bot-client.js";

/** One message of a load: when it was due and what came of it. */
export interface LoadedMessage {
	readonly words: ShopperWords;
	/** `performance.now()` at which it was sent. */
	readonly sentAt: number;
	readonly outcome: PostOutcome;
}

/** How a load is given. */
export interface OpenLoadOptions {
	readonly perSecond: number;
	readonly seconds: number;
	readonly client: BotClient;
	readonly origin: string;
	/** The message of each number, from 0. */
	readonly words: (n: number) => ShopperWords;
}

/** Milliseconds between two looks at how many messages are due. */
const tickMs = 5;

/**
 * Sends so many messages per second whatever comes back, as shoppers do who do not know of each
 * other; resolves when the last has its answer.
 */
export async function giveLoad({
	perSecond,
	seconds,
	client,
	origin,
	words,
}: OpenLoadOptions): Promise<readonly LoadedMessage[]> {
	const messages: Promise<LoadedMessage>[] = [];
	const startedAt = performance.now();
	const total = Math.round(perSecond * seconds);
	await new Promise<void>((resolve) => {
		const timer = setInterval(() => {
			const due = Math.min(
				total,
				Math.ceil(((performance.now() - startedAt) * perSecond) / 1000),
			);
			while (messages.length < due) {
				const said = words(messages.length);
				const sentAt = performance.now();
				messages.push(
					client
						.post(said, origin)
						.then((outcome) => ({ words: said, sentAt, outcome })),
				);
			}
			if (messages.length < total) return;
			clearInterval(timer);
			resolve();
		}, tickMs);
	});
	return Promise.all(messages);
}

/** The value below which a share of all lies, 0 up to 1; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
	const ascending = values.toSorted((a, b) => a - b);
	return (
		ascending[
			Math.min(ascending.length - 1, Math.floor(ascending.length * share))
		] ?? Number.NaN
	);
}

/** Milliseconds until the acknowledgement, of those that were acknowledged. */
export function ackTimes(
	messages: readonly LoadedMessage[],
): readonly number[] {
	return messages.flatMap(({ outcome }) =>
		outcome.kind === "acknowledged" ? [outcome.ms] : [],
	);
}

/** What was not acknowledged, as words: `12 × 503, 1 × unreachable`; empty without any. */
export function tellUnacknowledged(messages: readonly LoadedMessage[]): string {
	const counts = new Map<string, number>();
	for (const { outcome } of messages) {
		if (outcome.kind === "acknowledged") continue;
		const how =
			outcome.kind === "refused" ? String(outcome.status) : outcome.kind;
		counts.set(how, (counts.get(how) ?? 0) + 1);
	}
	return [...counts].map(([how, count]) => `${count} × ${how}`).join(", ");
}
