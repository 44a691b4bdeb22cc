// Everyday

// Types
export type {
	Alarm,
	AlarmKind,
	AlarmThresholds,
} from "./alarm/decide-alarms.js";
export { type AlarmDecision, decideAlarms } from "./alarm/decide-alarms.js";
export type {
	Board,
	BoardDay,
	BoardHour,
	BoardSlot,
	BoardStaffing,
} from "./board/board.js";
export type { HourOfArrivals } from "./board/compare-arrivals.js";
export { usualWeeks } from "./board/compare-arrivals.js";
export type { HandoffInstants } from "./board/summarize-day.js";
export { type BoardInput, toBoard } from "./board/to-board.js";
export type { MinuteOfQueue } from "./board/to-slots.js";
export { createLocalClock, type LocalClock } from "./time/local-clock.js";
