import type { Log } from "../log/log.js";
import { type Loop, runLoop } from "./run-loop.js";

const everyMs = 3_600_000;

/** Forgets at the start and once an hour what has expired: attempts, codes, used tokens. */
export function runCleaning(
	removeExpired: () => Promise<number>,
	log: Log,
): Loop {
	return runLoop(
		async () => {
			const removed = await removeExpired();
			if (removed > 0) log.debug({ code: "cleaning.done", removed });
			return everyMs;
		},
		(error) =>
			log.error({
				code: "cleaning.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
}
