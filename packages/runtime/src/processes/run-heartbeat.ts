import type { Store } from "@shopbell/store";
import type { Log } from "../log/log.js";
import { type Loop, runLoop } from "../work/run-loop.js";

/** Time between two signs of life, ms: four of them fit into the time after which a process counts as gone. */
const everyMs = 5000;

/** Tells the other processes that this one lives, and clears up after those that do not. */
export function runHeartbeat(
	{ processes }: Pick<Store, "processes">,
	log: Log,
): Loop {
	return runLoop(
		async () => {
			await processes.beat();
			return everyMs;
		},
		(error) =>
			log.error({
				code: "process.beat-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}
