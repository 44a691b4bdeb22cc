import { Worker } from "node:worker_threads";
import type { MatcherMessage, MatcherTask } from "./matcher-message.js";
import { YOUNG_MB } from "./young-mb.js";

/** How long a process that was started ahead waits for its task. */
const LONGEST_WAIT_MS = 60_000;

const tell = (message: MatcherMessage, told?: () => void): void => {
	process.send?.(message, undefined, {}, told);
};

// It ends with the program it was started for, which may want to finish first what a terminal or
// a service manager, telling both, asks it to end.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
process.once("disconnect", () => process.exit());
if (!process.connected) process.exit();

// Whoever is busy learning sends nothing: what it has read would not arrive before it is done.
const thread = new Worker(new URL("./matcher-thread.js", import.meta.url), {
	resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
});
const wait = setTimeout(() => process.exit(), LONGEST_WAIT_MS);
process.once("message", (task: MatcherTask) => {
	clearTimeout(wait);
	thread.postMessage(task);
});
thread.on("message", (message: MatcherMessage) => {
	const isLast = message.kind === "trained";
	tell(message, isLast ? () => process.exit() : undefined);
});
thread.once("error", ({ message }: Error) =>
	tell({ kind: "failed", reason: message }, () => process.exit(1)),
);
