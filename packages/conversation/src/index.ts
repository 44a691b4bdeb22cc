// Everyday

export type { Block, Inline } from "@shopbell/knowledge";
// Types
export type {
	ActionCall,
	ActionOutcome,
	ActionValue,
	Customer,
	ShopActions,
} from "./action/shop-action.js";
export type {
	FilledSlot,
	Provenance,
	RunningFlow,
} from "./flow/running-flow.js";
export { type Contact, contactOf } from "./handoff/contact-of.js";
export type {
	ContextPack,
	HandoffPriority,
	KnownFact,
	LinkedConversation,
	PackedCustomer,
	PackedSlot,
	SuggestedArticle,
} from "./handoff/context-pack.js";
export {
	contextPackSchema,
	readContextPack,
	toContextPackJsonSchema,
} from "./handoff/context-pack-schema.js";
export type { HandoffReason } from "./handoff/handoff-reason.js";
export type { PersonalDataClass } from "./handoff/mask-pack.js";
export { maskPack, personalDataClasses } from "./handoff/mask-pack.js";
export { toReadableNote } from "./handoff/note/to-readable-note.js";
export type { OwnerSignal } from "./handoff/owner-transition.js";
export { ownerAfter } from "./handoff/owner-transition.js";
export type {
	ReturnOutcome,
	ReturnPack,
	ReturnPromise,
} from "./handoff/return-pack.js";
export { toContextPack } from "./handoff/to-context-pack.js";
export { toNeed } from "./handoff/to-need.js";
export type { FlowKnowledge, SpokenStep } from "./knowledge/flow-knowledge.js";
export type { Knowledge, RenderedArticle } from "./knowledge/knowledge.js";
// Wiring
export { toHours } from "./knowledge/to-hours.js";
export { toKnowledge } from "./knowledge/to-knowledge.js";
export type { LocaleLock } from "./language/locale-lock.js";
export type {
	LinkActionName,
	LinkCall,
	OutsideCall,
} from "./link/link-call.js";
export { isLinkCall } from "./link/link-call.js";
export type { LinkPolicy } from "./link/link-policy.js";
export { channelTitles } from "./link/link-policy.js";
export type { LinkSecret } from "./link/read-link-secret.js";
export { readLinkSecret } from "./link/read-link-secret.js";
export { sayLink } from "./phrases/link/say-link.js";
export type { Phrases } from "./phrases/phrases.js";
export { phraseLocales, phrasesOf } from "./phrases/phrases-of.js";
export type { Action } from "./reply/action-value.js";
export { decodeAction, encodeAction } from "./reply/action-value.js";
export type {
	OutgoingMessage,
	QuickReply,
	SentTemplate,
} from "./reply/outgoing-message.js";
export { escapeMarkdown, toPlainBlocks } from "./reply/plain-blocks.js";
export type { Attachment } from "./state/attachment.js";
export type {
	Asked,
	ConversationState,
	Device,
	OpenChoice,
	Owner,
	Page,
	Settled,
	Shown,
} from "./state/conversation-state.js";
export {
	createConversationState,
	toCurrentState,
} from "./state/conversation-state.js";
export type { Mood, PromiseMade, RejectedArticle } from "./state/heard.js";
export type { HumanAgent } from "./state/human-agent.js";
export type { SurveyInstrument } from "./survey/survey-instrument.js";
export { surveyInstruments, surveyScales } from "./survey/survey-instrument.js";
export type { DeskCommand, Effect } from "./turn/effect.js";
export type { TurnEvent } from "./turn/event.js";
export type {
	DeskSignal,
	Input,
	MessageInput,
	TimerName,
} from "./turn/input.js";
export { turn } from "./turn/turn.js";
export type {
	ConversationPolicy,
	DeskNow,
	TurnContext,
} from "./turn/turn-context.js";
export { defaultPolicy } from "./turn/turn-context.js";
export type { TurnResult } from "./turn/turn-draft.js";
