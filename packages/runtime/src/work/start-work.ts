import type { OutboundChannel } from "@shopbell/channels";
import type { ConversationPolicy, ShopActions } from "@shopbell/conversation";
import { createBuiltinDesk } from "@shopbell/desks/builtin";
import type { LetterSender } from "@shopbell/identity";
import { createDeskSwitch } from "../desks/create-desk-switch.js";
import { createNumberLetters } from "../desks/create-number-letters.js";
import type { DeskOutside } from "../desks/open-desk-outside.js";
import type { RuntimeParts } from "../runtime-parts.js";
import type { DeskRules } from "../shop/desk-rules.js";
import { webchatChannel } from "../webchat/webchat-context.js";
import { createDeskNow } from "./create-desk-now.js";
import { runCalls } from "./run-calls.js";
import { runCleaning } from "./run-cleaning.js";
import { runDeliveries } from "./run-deliveries.js";
import { runLetters } from "./run-letters.js";
import { runQueue } from "./run-queue.js";
import { runTimers } from "./run-timers.js";
import { runTurns } from "./run-turns.js";

/** What the work is done with. */
export interface WorkOptions {
	/** Channels that must be called, by name. */
	readonly channels: ReadonlyMap<string, OutboundChannel>;
	/** Where handoffs go that the built-in desk does not get; absent: it gets them all. */
	readonly deskOutside?: Pick<DeskOutside, "line" | "serves"> | undefined;
	/** Null where no shop is connected. */
	readonly actions: ShopActions | null;
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

/** Starts everything that works on what is stored; answers the way to stop it all. */
export function startWork(
	parts: RuntimeParts,
	options: WorkOptions,
): () => Promise<void> {
	const { store, log, now } = parts;
	const { channels, actions, policy, rules, letters, removeExpired } = options;
	const workerId = parts.createId();
	const desk = createDeskSwitch(
		createBuiltinDesk(store.handoffs),
		options.deskOutside,
		letters && createNumberLetters({ store, ...letters }),
	);
	const { concurrency } = parts.settings;
	const woken = {
		inbox: runTurns({
			store,
			knowledge: parts.knowledge,
			policy,
			desk: createDeskNow(store, rules),
			now,
			log,
			isPulled: (channel) => channel === webchatChannel,
			workerId,
			size: concurrency.turns,
		}),
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
			? { letters: runLetters({ store, now, log, ...letters }) }
			: {}),
	};
	const queue = runQueue({ store, rules, now, log });
	const cleaning = runCleaning(removeExpired, log);
	const unsubscribe = store.subscribe(({ kind }) => {
		if (kind === "handoffs" || kind === "agents") queue.wake();
		if (kind in woken) woken[kind as keyof typeof woken]?.wake();
	});
	return async () => {
		unsubscribe();
		const loops = [...Object.values(woken), queue, cleaning];
		await Promise.all(loops.map((loop) => loop.stop()));
	};
}
