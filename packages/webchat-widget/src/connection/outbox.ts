import type { Pending, TranscriptAction } from "../transcript/transcript.js";
import type { DirectLine } from "../wire/direct-line.js";
import type { Access } from "./access.js";
import type { ConnectionPorts } from "./ports.js";
import { retryDelayMs } from "./retry-delay.js";

/** Attempts with a network that seems to work, before the shopper is asked. */
const mostAttempts = 6;

/** After a message was taken and nothing came back for this long, the stream is doubted, ms. */
const echoWithinMs = 4000;

export interface OutboxOptions {
	readonly directLine: DirectLine;
	readonly access: Access;
	readonly ports: ConnectionPorts;
	readonly pending: () => readonly Pending[];
	readonly watermark: () => string | undefined;
	readonly update: (action: TranscriptAction) => void;
	/** How much of a message with photos has been sent, 0 up to 1; undefined when it is over. */
	readonly onProgress: (clientId: string, share: number | undefined) => void;
	/** A message was taken and the stream has not shown it. */
	readonly onSilence: () => void;
}

/** Sends what is pending, one at a time and in order, until it is taken or hopeless. */
export interface Outbox {
	/** Sends now; while it is sending, what is added goes along. */
	flush(): void;
}

export function createOutbox(options: OutboxOptions): Outbox {
	const { directLine, access, ports, pending, watermark, update, onProgress } =
		options;
	/** Taken without an id: only the echo is awaited. */
	const taken = new Set<string>();
	let isSending = false;
	let resting = new AbortController();

	async function send(): Promise<void> {
		let failures = 0;
		for (;;) {
			const item = pending().find(
				({ clientId, delivery }) =>
					delivery !== "failed" && !taken.has(clientId),
			);
			if (!item) return;
			const { clientId, activity, photos } = item;
			const before = watermark();
			const outcome = await access.run((grant) =>
				photos
					? directLine.upload(grant, activity, photos, (share) =>
							onProgress(clientId, share),
						)
					: directLine.post(grant, activity),
			);
			if (photos) onProgress(clientId, undefined);
			switch (outcome.kind) {
				case "ok":
					failures = 0;
					taken.add(clientId);
					update({ kind: "accepted", clientId, id: outcome.value });
					if (activity.type === "message") void listen(before);
					break;
				case "refused":
				case "expired":
					update({ kind: "delivery-changed", clientId, delivery: "failed" });
					break;
				case "later":
					failures += 1;
					if (failures >= mostAttempts && ports.isOnline()) {
						update({ kind: "delivery-changed", clientId, delivery: "failed" });
						failures = 0;
						break;
					}
					// What stands behind it waits as well.
					for (const other of pending())
						if (other.delivery === "sending")
							update({
								kind: "delivery-changed",
								clientId: other.clientId,
								delivery: "waiting",
							});
					resting = new AbortController();
					await ports.wait(
						retryDelayMs(failures, ports.chance(), outcome.afterMs),
						resting.signal,
					);
			}
		}
	}

	async function listen(before: string | undefined): Promise<void> {
		await ports.wait(echoWithinMs, new AbortController().signal);
		if (watermark() === before) options.onSilence();
	}

	return {
		flush() {
			resting.abort();
			if (isSending) return;
			isSending = true;
			void send().finally(() => {
				isSending = false;
			});
		},
	};
}
