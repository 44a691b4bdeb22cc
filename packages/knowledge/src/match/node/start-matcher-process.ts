import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { MatcherTask } from "./matcher-message.js";

/** A process that waits for one training. */
export interface MatcherProcess {
	/** Gives it its task; from then on the program does not end before it. */
	give(task: MatcherTask): ChildProcess;
	/** Whether it can still take a task: a process that got none for a minute ends by itself. */
	readonly isWaiting: boolean;
}

/**
 * Starts the process of a compiled `matcher-process`, which loads its program meanwhile; unused it holds
 * up nobody. Not a thread: what its memory grew by, some 150 MB with a starter's content, the C library
 * keeps for the next threads of the program and does not give back.
 */
export function startMatcherProcess(program: URL): MatcherProcess {
	const child = fork(fileURLToPath(program), [], {
		serialization: "advanced",
		// None of the program's own: a debugger's port and a profile's folder are taken.
		execArgv: [],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	child.unref();
	child.channel?.unref();
	let isGiven = false;
	// Whoever gave it a task hears of it, too.
	child.on("error", () => undefined);
	return {
		give(task) {
			isGiven = true;
			child.ref();
			child.channel?.ref();
			// That it cannot be told shows in its early end.
			child.send(task, () => undefined);
			return child;
		},
		get isWaiting() {
			return !isGiven && child.connected;
		},
	};
}
