import type { OutboundChannel } from "@shopbell/channels";
import type { ConversationPolicy } from "@shopbell/conversation";
import { createBuiltinDesk } from "@shopbell/desks/builtin";
import type { LetterSender } from "@shopbell/identity";
import { createDeskSwitch } from "../desks/create-desk-switch.js";
import { createNumberLetters } from "../desks/create-number-letters.js";
import type { DeskOutside } from "../desks/open-desk-outside.js";
import { withLinkedHistory } from "../links/with-linked-history.js";
import { leadershipOf } from "../processes/leadership-of.js";
import type { RuntimeParts } from "../runtime-parts.js";
import type { DeskRules } from "../shop/desk-rules.js";
import { webchatChannel } from "../webchat/webchat-context.js";
import { createDeskNow } from "./create-desk-now.js";
import { type CallPerformer, runCalls } from "./run-calls.js";
import { runCleaning } from "./run-cleaning.js";
import { runDeliveries } from "./run-deliveries.js";
import { runLetters } from "./run-letters.js";
import type { Loop } from "./run-loop.js";
import { runQueue } from "./run-queue.js";
import { runTimers } from "./run-timers.js";
import {
	createTakeTurn,
	runTurns,
	type TurnWorkerOptions,
} from "./run-turns.js";

/** What the work is done with. */
export interface WorkOptions {
	/** Channels that must be called, by name. */
	readonly channels: ReadonlyMap<string, OutboundChannel>;
	/** Where handoffs go that the built-in desk does not get; absent: it gets them all. */
	readonly deskOutside?: Pick<DeskOutside, "line" | "serves"> | undefined;
	/** Performs calls to the shop and about links; null where there is neither. */
	readonly actions: CallPerformer | null;
	readonly policy: ConversationPolicy;
	/** How the queue of the built-in desk is run, and when people answer. */
	readonly rules: DeskRules;
	/** Sends letters of the desk; null: none are sent. */
	readonly letters: {
		readonly sender: LetterSender;
		readonly shop: () => { readonly name: string; readonly timeZone: string };
	} | null;
	/** Forgets expired proofs of identity; answers how many. */
	readonly removeExpired: () => Promise<number>;
}

/** Everything that works on what is stored. */
export interface Work {
	/** By what they work on; each turns within seconds where all is well. */
	readonly loops: Readonly<Record<string, Loop>>;
	/** Begins nothing new; resolves when what is under way has ended. */
	stop(): Promise<void>;
}

/** Starts everything that works on what is stored. */
export function startWork(parts: RuntimeParts, options: WorkOptions): Work {
	const { store, log, now } = parts;
	const { channels, actions, policy, rules, letters, removeExpired } = options;
	const workerId = store.processes.id;
	const leaderships = {
		queue: leadershipOf(parts, "queue"),
		letters: leadershipOf(parts, "letters"),
	};
	const desk = withLinkedHistory(
		createDeskSwitch(
			createBuiltinDesk(store.handoffs),
			options.deskOutside,
			letters && createNumberLetters({ store, ...letters }),
		),
		store,
	);
	const { concurrency } = parts.settings;
	const turns: TurnWorkerOptions = {
		store,
		knowledge: parts.knowledge,
		policy,
		desk: createDeskNow(store, rules),
		now,
		log,
		isPulled: (channel) => channel === webchatChannel,
		workerId,
		size: concurrency.turns,
	};
	const woken = {
		inbox: runTurns(turns),
		outbox: runDeliveries({
			store,
			desk,
			channels,
			now,
			log,
			workerId,
			size: concurrency.deliveries,
		}),
		calls: runCalls({
			store,
			actions,
			log,
			now,
			workerId,
			size: concurrency.calls,
		}),
		timers: runTimers(store, now, log),
		...(letters
			? {
					letters: runLetters({
						store,
						now,
						log,
						...letters,
						leadership: leaderships.letters,
					}),
				}
			: {}),
	};
	const queue = runQueue({
		store,
		rules,
		now,
		log,
		leadership: leaderships.queue,
	});
	const cleaning = runCleaning(removeExpired, log);
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "handoffs" || kind === "agents") queue.wake();
		if (kind in woken) woken[kind as keyof typeof woken]?.wake();
	});
	const leaveToWorkers = store.takeTurnsAtOnce(createTakeTurn(turns));
	const loops = { ...woken, queue };
	return {
		loops,
		async stop() {
			unsubscribe();
			leaveToWorkers();
			await Promise.all(
				[...Object.values(loops), cleaning].map((loop) => loop.stop()),
			);
			await Promise.allSettled(
				Object.values(leaderships).map((each) => each.resign()),
			);
		},
	};
}
