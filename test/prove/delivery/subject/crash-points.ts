/** Places at which a process is ended, as `kill -9` does; the rest of the names say where the store is. */
export const crashPoints = [
	"before-receive",
	"after-receive",
	"before-turn-at-once",
	"after-turn-at-once",
	"after-claim",
	"before-commit",
	"after-commit",
	"before-send",
	"after-send",
	"after-settle",
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** Ends the process, or puts it to sleep, when a point is passed for the `nth` time (from 1). */
export interface CrashPlan {
	readonly point: CrashPoint;
	readonly nth: number;
	/** Default `SIGKILL`. */
	readonly signal?: "SIGKILL" | "SIGSTOP";
}

/** Answers what is to be called where a point is passed. */
export function createCrash(
	plan: CrashPlan | undefined,
): (point: CrashPoint) => void {
	let left = plan?.nth ?? 0;
	return (point) => {
		if (point !== plan?.point) return;
		left -= 1;
		if (left === 0) process.kill(process.pid, plan.signal ?? "SIGKILL");
	};
}
