import type { ShopActions } from "@shopbell/conversation";
import type { Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { type Loop, runLoop } from "./run-loop.js";

/** What a worker of shop calls works with. */
export interface CallWorkerOptions {
	readonly store: Store;
	/** Null where no shop is connected: calls of an earlier day are answered `unavailable`. */
	readonly actions: ShopActions | null;
	readonly log: Log;
	readonly workerId: string;
}

/** Well above the longest time an action takes, so that a call never runs twice side by side. */
const leaseMs = 60_000;
const pollMs = 1000;

/**
 * Asks the shop what turns wanted to know or have done. Each attempt is performed once here, since
 * the actions themselves repeat what is safe to repeat; only one that was cut off by the end of the
 * process is performed again, under the same key, by which a shop knows it has been done.
 */
export function runCalls(options: CallWorkerOptions): Loop {
	const { store, actions, log } = options;
	return runLoop(
		async () => {
			const claimed = await store.claimCall({
				workerId: options.workerId,
				leaseMs,
			});
			if (!claimed) return pollMs;
			const outcome = (await actions?.perform(claimed.call)) ?? {
				kind: "unavailable" as const,
			};
			await store.settleCall(claimed, outcome);
			if (outcome.kind === "unavailable")
				log.warn({
					code: "call.unavailable",
					conversationId: claimed.conversationId,
					action: claimed.call.action,
					attempt: claimed.call.attempt,
				});
			return "busy";
		},
		(error) =>
			log.error({
				code: "call.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}
