import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second whatever its own clock does (USER_HZ). */
const ticksPerSecond = 100;

/** User and system time a process and its threads have used; null where there is no `/proc`. */
export function readCpuSeconds(pid: number): number | null {
	let text: string;
	try {
		text = readFileSync(`/proc/${pid}/stat`, "utf8");
	} catch {
		return null;
	}
	// The name stands in brackets and may have blanks; utime and stime are fields 14 and 15.
	const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
	const ticks = Number(fields[11]) + Number(fields[12]);
	return Number.isFinite(ticks) ? ticks / ticksPerSecond : null;
}
