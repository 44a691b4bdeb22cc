// Everyday

export { createHandoffBook, type HandoffBook } from "./book/handoff-book.js";
export type { HandoffEntry } from "./book/handoff-entry.js";
export { DeskError, type DeskErrorCode } from "./desk-error.js";
export {
	createDeskLine,
	type DeskLine,
	type DeskLineOptions,
} from "./line/create-desk-line.js";
export { toTicketNumber } from "./note/to-ticket-number.js";
// Types
export type { Desk, DeskDelivery } from "./port/desk.js";
export { type DeskClock, systemClock } from "./port/desk-clock.js";
export type { DeskRecords } from "./port/desk-records.js";
export {
	type DeskArrival,
	type DeskHealth,
	type DeskReceipt,
	type DeskReport,
	type RefusalReason,
	type RemoteCommand,
	type RemoteDelivery,
	type RemoteDesk,
	type RemoteDeskKind,
	remoteDeskKinds,
} from "./port/remote-desk.js";
