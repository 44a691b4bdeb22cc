import { performance } from "node:perf_hooks";
import { getHeapSpaceStatistics } from "node:v8";
import { collectGarbage } from "./collect-garbage.js";

/** What the process is looked at by; default its own. */
export interface QuietPorts {
	/** Share of the time since the last look in which something was done, 0..1. */
	readonly busyShare: () => number;
	/** Bytes of what is no longer young, in use or not yet collected. */
	readonly heapBytes: () => number;
	readonly collect: () => Promise<void>;
}

/** Time between looks, ms. */
const everyMs = 2000;
/** Quiet looks in a row, half a minute: with what nothing needs, compiled code goes as well. */
const quietLooks = 15;
/** Below this, over the whole half minute, nobody is likely to come during the tenths of a second that it takes. */
const quietShare = 0.05;
/** From this on a single look is work; below it may be the pings of some thousand idle chats. */
const busyLookShare = 0.25;
/** Growth since the last collection from which on it is worth that. */
const leastGrowth = 24 * 1024 * 1024;

/**
 * Has garbage collected when the process has had nothing to do for half a minute and what is no longer
 * young has grown by 24 MB: under load a heap may grow, so that collections are few, and what it grew by
 * is given back afterwards. Not in every pause: the messages after it take half as long again, until the
 * code they run is compiled anew. Answers the way to stop.
 */
export function collectWhenQuiet(ports: Partial<QuietPorts> = {}): () => void {
	const {
		busyShare = createBusyShare(),
		heapBytes = readOldBytes,
		collect = collectGarbage,
	} = ports;
	let leastBytes = heapBytes();
	let isCollecting = false;
	let shares: readonly number[] = [];
	const look = async (): Promise<void> => {
		const share = busyShare();
		shares = share < busyLookShare ? [...shares, share].slice(-quietLooks) : [];
		const bytes = heapBytes();
		leastBytes = Math.min(leastBytes, bytes);
		const hasGrown = bytes - leastBytes >= leastGrowth;
		if (!hasGrown || !isQuiet(shares) || isCollecting) return;
		isCollecting = true;
		// One that fails costs memory and nothing else; it comes again when more has grown.
		await collect().catch(() => undefined);
		// What is left is in use: nothing is gained by collecting it again.
		leastBytes = heapBytes();
		isCollecting = false;
	};
	const timer = setInterval(() => void look(), everyMs);
	timer.unref();
	return () => clearInterval(timer);
}

function isQuiet(shares: readonly number[]): boolean {
	if (shares.length < quietLooks) return false;
	const sum = shares.reduce((total, share) => total + share, 0);
	return sum / shares.length < quietShare;
}

/** What is young is collected in passing, and comes with every message. */
function readOldBytes(): number {
	return getHeapSpaceStatistics()
		.filter(({ space_name }) => !space_name.startsWith("new_"))
		.reduce((sum, { space_used_size }) => sum + space_used_size, 0);
}

function createBusyShare(): () => number {
	let last = performance.eventLoopUtilization();
	return () => {
		const now = performance.eventLoopUtilization();
		const { utilization } = performance.eventLoopUtilization(now, last);
		last = now;
		return utilization;
	};
}
