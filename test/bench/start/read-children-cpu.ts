import { readdirSync, readFileSync } from "node:fs";

/** Linux counts in hundredths of a second whatever its own clock does (USER_HZ). */
const msPerTick = 10;

/** Processor time of the processes this one has started, those that have ended included, ms; 0 where there is no `/proc`. */
export function readChildrenCpuMs(): number {
	try {
		const { ofEnded } = readTimes("self");
		const running = readdirSync("/proc/self/task")
			.flatMap((task) =>
				readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" "),
			)
			.filter((pid) => pid !== "")
			.map((pid) => readTimes(pid).own);
		return running.reduce((sum, own) => sum + own, ofEnded) * msPerTick;
	} catch {
		return 0;
	}
}

/** Ticks of a process itself and of its children that have ended: utime to cstime, fields 14 to 17. */
function readTimes(pid: string): {
	readonly own: number;
	readonly ofEnded: number;
} {
	const text = readFileSync(`/proc/${pid}/stat`, "utf8");
	// The name stands in brackets and may have blanks.
	const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = text
		.slice(text.lastIndexOf(")") + 2)
		.split(" ")
		.slice(11, 15)
		.map(Number);
	return { own: user + system, ofEnded: endedUser + endedSystem };
}
