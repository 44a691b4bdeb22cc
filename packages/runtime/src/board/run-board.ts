import {
	type Alarm,
	type AlarmThresholds,
	decideAlarms,
} from "@shopbell/insights";
import type { Log } from "../log/log.js";
import {
	type Leadership,
	soleLeadership,
} from "../processes/create-leadership.js";
import type { DeskRules } from "../shop/desk-rules.js";
import { type Loop, runLoop } from "../work/run-loop.js";
import { type BoardParts, readBoard } from "./read-board.js";
import type { createAlarmTeller } from "./tell-alarms.js";

/** What the watch of the board works with. */
export interface BoardWatchOptions extends BoardParts {
	readonly rules: Pick<DeskRules, "queue" | "opening">;
	readonly thresholds: AlarmThresholds;
	readonly tell: ReturnType<typeof createAlarmTeller>;
	/** Who keeps the samples and tells; the others only look. Default this process. */
	readonly leadership?: Leadership;
	readonly log: Log;
}

/** The watch of the board, and the alarms that go on. */
export interface BoardWatch extends Loop {
	alarms(): readonly Alarm[];
}

const minuteMs = 60_000;
/** Alarms are looked at this often; the queue is kept once a minute. */
const everyMs = 10_000;

/** Keeps the queue minute by minute and rings. */
export function runBoard(options: BoardWatchOptions): BoardWatch {
	const { store, rules, thresholds, tell, now, log } = options;
	const { leadership = soleLeadership } = options;
	let alarms: readonly Alarm[] = [];
	let keptMinute = 0;
	const loop = runLoop(
		async () => {
			const board = await readBoard(options);
			const isLeading = await leadership.leads();
			const minute = Math.floor(board.at / minuteMs) * minuteMs;
			if (isLeading && minute !== keptMinute) {
				await store.board.keepSample({ at: minute, ...board.now });
				keptMinute = minute;
			}
			const decision = decideAlarms(board, thresholds, {
				before: alarms,
				isOpen: rules.opening(board.at).kind === "open",
			});
			alarms = decision.alarms;
			if (isLeading) await tell(decision);
			return Math.max(1, everyMs - (now() % everyMs));
		},
		(error) =>
			log.error({
				code: "board.worker-failed",
				error: error instanceof Error ? error.name : "unknown",
			}),
	);
	return {
		...loop,
		async stop() {
			await loop.stop();
			await leadership.resign().catch(() => undefined);
		},
		alarms: () => alarms,
	};
}
