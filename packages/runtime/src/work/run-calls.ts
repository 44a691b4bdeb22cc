import type { ActionOutcome, OutsideCall } from "@shopbell/conversation";
import type { ClaimedCall, Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { keepTrying } from "./keep-trying.js";
import type { Loop } from "./run-loop.js";
import { runPool } from "./run-pool.js";

/** Performs what turns ask of the shop and of the program itself. Never rejects. */
export interface CallPerformer {
	perform(call: OutsideCall): Promise<ActionOutcome>;
}

/** What a worker of calls works with. */
export interface CallWorkerOptions {
	readonly store: Store;
	/** Null where no shop is connected: calls of an earlier day are answered `unavailable`. */
	readonly actions: CallPerformer | null;
	readonly log: Log;
	/** Epoch ms. */
	readonly now: () => number;
	readonly workerId: string;
	/** Calls side by side, each of another conversation; default 1. */
	readonly size?: number;
}

/** Well above the longest time an action takes, so that a call never runs twice side by side. */
const leaseMs = 60_000;
/** Time in which an outcome is written down, ms; with the time of the action less than the lease. */
const settleWithinMs = 20_000;
/** How long after its time a call is still asked, when the shopper waits for it all the same. */
const stillWantedMs = 10 * 60_000;
/** Time a call has that is asked after its own, ms. */
const lateAnswerMs = 15_000;

/**
 * Asks the shop what turns wanted to know or have done. Each attempt is performed once here, since
 * the actions themselves repeat what is safe to repeat; only one that was cut off by the end of the
 * process is performed again, under the same key, by which a shop knows it has been done. So a
 * shopper who still waits after the restart hears what really happened; a call that nobody waits
 * for any more is not made.
 */
export function runCalls(options: CallWorkerOptions): Loop {
	const { store, actions, log } = options;
	return runPool({
		size: options.size ?? 1,
		step: async () => {
			const claimed = await store.claimCall({
				workerId: options.workerId,
				leaseMs,
			});
			if (!claimed) return "idle";
			const outcome = (await actions?.perform(
				await inTime(claimed, options),
			)) ?? {
				kind: "unavailable" as const,
			};
			await keepTrying(
				() => store.settleCall(claimed, outcome),
				settleWithinMs,
			);
			if (outcome.kind === "unavailable")
				log.warn({
					code: "call.unavailable",
					conversationId: claimed.conversationId,
					action: claimed.call.action,
					attempt: claimed.call.attempt,
				});
			return "busy";
		},
		onError: (error) =>
			log.error({
				code: "call.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	});
}

/** The call with time to answer: its own, or some more where it came late and is still waited for. */
async function inTime(
	{ conversationId, call }: ClaimedCall,
	{ store, now }: CallWorkerOptions,
): Promise<OutsideCall> {
	const late = now() - call.answerBy;
	if (late < 0 || late > stillWantedMs) return call;
	const found = await store.conversation(conversationId);
	const wait = found?.state.flow?.wait;
	const isAwaited =
		(wait?.kind === "call" || wait?.kind === "retry") &&
		wait.key === call.idempotencyKey;
	return isAwaited ? { ...call, answerBy: now() + lateAnswerMs } : call;
}
