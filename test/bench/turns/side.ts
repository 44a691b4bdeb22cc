import {
	type Exchange,
	type LoadOptions,
	type LoadResult,
	runLoad,
} from "./load.js";
import { readCpuSeconds } from "./read-cpu-seconds.js";

/** One server under test and how a message is exchanged with it. */
export interface Side {
	readonly name: SideName;
	/** Process id of the server. */
	readonly pid: number;
	/** Before each round; not measured. */
	prepare?(): Promise<void>;
	exchange(n: number, lane: number): Promise<Exchange>;
	stop(): Promise<void>;
}

/** The servers, in the order of the rounds. */
export const sideNames = [
	"restify",
	"inProcess",
	"botbuilder",
	"botbuilderChecked",
	"durable",
	"durableLong",
	"shopbell",
	"shopbellDifferent",
] as const;
export type SideName = (typeof sideNames)[number];

/** What one round of one server came to. */
export interface Round extends LoadResult {
	/** Processor time of the server process; null where the system does not tell. */
	readonly cpuMicrosPerMessage: number | null;
}

/** Runs one round and reads the server's processor time before and after it. */
export async function measureRound(
	side: Side,
	limits: Omit<LoadOptions, "exchange">,
): Promise<Round> {
	await side.prepare?.();
	const before = readCpuSeconds(side.pid);
	const result = await runLoad({
		...limits,
		exchange: (n, lane) => side.exchange(n, lane),
	});
	const after = readCpuSeconds(side.pid);
	return {
		...result,
		cpuMicrosPerMessage:
			before === null || after === null
				? null
				: ((after - before) * 1e6) / result.count,
	};
}
