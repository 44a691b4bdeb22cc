export {
	createHolidayCalendar,
	isHolidayCountry,
} from "./hours/create-holiday-calendar.js";
export type { DayInterval, Hours, Weekday } from "./hours/hours.js";
export type { Opening } from "./hours/opening.js";
export { openingAt } from "./hours/opening-at.js";
export type { AgentAtDesk } from "./queue/agent-at-desk.js";
export { applyDecision, type HandoffDecision } from "./queue/apply-decision.js";
export { groupOf, type TopicGroups } from "./queue/group-of.js";
export { coversTopic } from "./queue/is-fit.js";
export type { CustomerClass, Need, Skills } from "./queue/need.js";
export { planQueue, type QueuePlan } from "./queue/plan-queue.js";
export { positionsOf } from "./queue/positions-of.js";
export type { QueueDecision } from "./queue/queue-decision.js";
export {
	defaultQueuePolicy,
	type QueuePolicy,
	type ServiceLevel,
} from "./queue/queue-policy.js";
export type { CalledReserves, QueueSnapshot } from "./queue/queue-snapshot.js";
export type { Offer, Priority, Rung, Waiting } from "./queue/waiting.js";
export { erlangC } from "./staffing/erlang-c.js";
export {
	requiredAgents,
	type StaffingQuestion,
} from "./staffing/required-agents.js";
export type { Accept } from "./wait/accept.js";
export {
	type EstimatedWait,
	estimateFloor,
	estimateWait,
	type WaitQuestion,
} from "./wait/estimate-wait.js";
export {
	type JudgedPromise,
	judgePromise,
	keptRate,
	type PromiseOutcome,
	type WaitEnd,
	type WaitPromise,
} from "./wait/judge-promise.js";
export type { WaitNotice, WaitRange } from "./wait/wait-notice.js";
