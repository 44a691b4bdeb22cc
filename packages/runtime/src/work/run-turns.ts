import {
	type ConversationPolicy,
	type DeskNow,
	type Effect,
	type Knowledge,
	turn,
} from "@shopbell/conversation";
import type {
	Claim,
	ClaimedTurn,
	Store,
	TakeTurn,
	TurnCommit,
} from "@shopbell/store";
import type { Log } from "../log/log.js";
import type { ReadDeskNow } from "./create-desk-now.js";
import { keepTrying } from "./keep-trying.js";
import type { Loop } from "./run-loop.js";
import { runPool } from "./run-pool.js";

/** What a turn worker works with. */
export interface TurnWorkerOptions {
	readonly store: Store;
	/** The knowledge base of this moment; swapped whole when content changes. */
	readonly knowledge: () => Knowledge;
	readonly policy: ConversationPolicy;
	/** The desk as the turn sees it; absent: people are always there. */
	readonly desk?: ReadDeskNow;
	readonly now: () => number;
	readonly log: Log;
	/** Channels whose shoppers read the transcript themselves: nothing to send. */
	readonly isPulled: (channel: string) => boolean;
	readonly workerId: string;
	/** Turns side by side, each of another conversation; default 1. */
	readonly size?: number;
}

/** Time a turn may take before another worker may take it over. */
const leaseMs = 10_000;

/** Time in which what a turn leaves behind is written down, ms; less than the lease. */
const commitWithinMs = 8000;

/** Does turns, oldest input first, one at a time per conversation. */
export function runTurns(options: TurnWorkerOptions): Loop {
	const { store, log } = options;
	return runPool({
		size: options.size ?? 1,
		step: async () => {
			const claim = await store.claim({ workerId: options.workerId, leaseMs });
			if (!claim) return "idle";
			await work(claim, options);
			return "busy";
		},
		onError: (error) =>
			log.error({
				code: "turn.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	});
}

async function work(claim: Claim, options: TurnWorkerOptions): Promise<void> {
	const { store, log } = options;
	let commit: TurnCommit;
	try {
		const now = options.now();
		const desk = await options.desk?.(claim.conversation, now);
		commit = doTurn(claim, options, { now, desk });
	} catch (error) {
		const reason = error instanceof Error ? error.name : "unknown";
		const outcome = await store.fail(claim, reason);
		log.error({
			code: outcome === "dead" ? "turn.dead-letter" : "turn.failed",
			conversationId: claim.conversation.id,
			inputId: claim.inputId,
			error: reason,
		});
		return;
	}
	const outcome = await keepTrying(
		() => store.commit(claim, commit),
		commitWithinMs,
	);
	if (outcome.kind === "lost")
		log.warn({
			code: "turn.lost",
			conversationId: claim.conversation.id,
			inputId: claim.inputId,
		});
}

/**
 * Does turns while their input is being written, wherever the desk has not to be asked first; whatever
 * goes wrong there is told by the worker who tries again.
 */
export function createTakeTurn(options: TurnWorkerOptions): TakeTurn {
	return (claimed) => {
		const now = options.now();
		const desk = options.desk?.(claimed.conversation, now);
		if (desk instanceof Promise) {
			// Who claims the input asks anew, and tells.
			desk.catch(() => undefined);
			return undefined;
		}
		return doTurn(claimed, options, { now, desk });
	};
}

function doTurn(
	{ conversation, input }: ClaimedTurn,
	{ knowledge, policy, isPulled }: TurnWorkerOptions,
	{ now, desk }: { readonly now: number; readonly desk: DeskNow | undefined },
): TurnCommit {
	const { state, effects, events } = turn(conversation.state, input, {
		knowledge: knowledge(),
		policy,
		now,
		...(desk === undefined ? {} : { desk }),
	});
	return {
		state,
		events,
		...sort(effects),
		deliverReplies: !isPulled(conversation.channel),
	};
}

function sort(
	effects: readonly Effect[],
): Pick<TurnCommit, "replies" | "timers" | "deskCommands" | "calls"> {
	const replies: TurnCommit["replies"][number][] = [];
	const timers: TurnCommit["timers"][number][] = [];
	const deskCommands: TurnCommit["deskCommands"][number][] = [];
	const calls: TurnCommit["calls"][number][] = [];
	for (const effect of effects) {
		switch (effect.kind) {
			case "reply":
				replies.push(effect.message);
				break;
			case "desk":
				deskCommands.push(effect.command);
				break;
			case "call":
				calls.push(effect.call);
				break;
			case "set-timer":
				timers.push({
					kind: "set",
					timer: effect.timer,
					token: effect.token,
					dueAt: effect.dueAt,
				});
				break;
			case "clear-timer":
				timers.push({ kind: "clear", timer: effect.timer });
				break;
		}
	}
	return { replies, timers, deskCommands, calls };
}
