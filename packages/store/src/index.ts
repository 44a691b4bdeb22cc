// Everyday
export { createStore } from "./create-store.js";
export { inspectStore } from "./inspect/inspect-store.js";
export type { StoreInspection } from "./inspect/store-inspection.js";
// Types
export type {
	BoardStore,
	HandoffTimes,
	HourCount,
	QueueSample,
} from "./port/board.js";
export type { Broadcast, JsonValue } from "./port/broadcast.js";
export type { ClaimedCall } from "./port/calls.js";
export type { StoredConversation } from "./port/conversations.js";
export type {
	AgentChange,
	AgentSkills,
	AuditEntry,
	CustomerEpisode,
	DeskStore,
	MoneyLimit,
	StoredAgent,
	StoredGap,
	StoredLetter,
	StoredMacro,
	StoredNote,
	StoredRating,
	StoredReadMark,
	StoredTicket,
} from "./port/desk.js";
export type {
	DeskOutcome,
	FoundHandoffs,
	HandoffSearch,
	HandoffStatus,
	HandoffStore,
	StoredHandoff,
	StoredQueue,
	TransferTarget,
} from "./port/handoffs.js";
export type { StoredIdentityRecords } from "./port/identity-records.js";
export type {
	ArticleVotes,
	InsightStore,
	OpenQuestion,
} from "./port/insight.js";
export type { LinkStore, StoredLink } from "./port/links.js";
export type {
	DeadLetter,
	StoreCounts,
	StoreOperations,
	UnknownDelivery,
	UnknownSettlement,
} from "./port/operations.js";
export type { Delivery, DeliveryOutcome } from "./port/outbox.js";
export type { LivingProcess, StoreProcesses } from "./port/processes.js";
export type {
	ArrivalName,
	ErasedMessage,
	MessageMark,
	NamedConversation,
	Reach,
	ReachState,
	ReachStore,
	ReplyMark,
	ShopperLine,
} from "./port/reach.js";
export type {
	Arrival,
	Receipt,
	Store,
	StoreChange,
} from "./port/store.js";
export type {
	Attachment,
	LineChange,
	ShopperMessage,
	TranscriptEntry,
} from "./port/transcript.js";
export type {
	Claim,
	ClaimedTurn,
	CommitOutcome,
	TakeTurn,
	TurnAtOnce,
	TurnCommit,
} from "./port/turns.js";
export { StoreError, type StoreErrorCode } from "./store-error.js";
export type {
	DatabaseSettings,
	EmbeddedSettings,
	PostgresSettings,
	StoreOptions,
} from "./store-options.js";
// Wiring
export { backupStore } from "./transfer/backup-store.js";
export type {
	TransferOptions,
	TransferProgress,
	TransferReport,
} from "./transfer/copy-rows.js";
export { copyStore } from "./transfer/copy-store.js";
export type { RestoreReport } from "./transfer/restore-store.js";
export { restoreStore } from "./transfer/restore-store.js";
