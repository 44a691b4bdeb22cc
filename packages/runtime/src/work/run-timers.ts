import type { Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { type Loop, runLoop } from "./run-loop.js";

/** Clock jumps and timers set by other processes are noticed after this long at most. */
const pollMs = 1000;

/** Turns due timers into inputs. */
export function runTimers(store: Store, now: () => number, log: Log): Loop {
	return runLoop(
		async () => {
			const { fired, nextDueAt } = await store.fireTimers();
			if (fired > 0) return "busy";
			return nextDueAt === null
				? pollMs
				: Math.max(1, Math.min(pollMs, nextDueAt - now()));
		},
		(error) =>
			log.error({
				code: "timer.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}
