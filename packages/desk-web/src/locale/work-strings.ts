import type { InboxView } from "../wire/inbox.js";

/** What the desk says about working at it, in one language. `{…}` is filled in by `fill`. */
export interface WorkStrings {
	// Lists
	readonly views: Readonly<Record<InboxView, string>>;
	readonly viewsLabel: string;
	readonly emptyViews: Readonly<Record<InboxView, string>>;
	readonly nothingFound: string;
	readonly search: string;
	readonly searchHint: string;
	readonly clear: string;
	readonly anyLanguage: string;
	readonly anyTopic: string;
	readonly topic: string;
	readonly more: string;
	/** `{age}` */
	readonly longestWait: string;
	/** `{position}` */
	readonly position: string;
	/** `{age}` */
	readonly promiseLeft: string;
	/** `{age}` */
	readonly promisePassed: string;
	readonly promiseUnknown: string;
	readonly repeatContact: string;
	readonly urgent: string;
	/** `{agent}` */
	readonly withAgent: string;
	/** `{agent}` */
	readonly agentLost: string;
	/** `{number}` */
	readonly ticket: string;
	readonly verified: string;
	readonly notVerified: string;
	readonly customer: string;
	readonly customerClasses: Readonly<
		Record<"guest" | "customer" | "vip", string>
	>;
	// Presence
	readonly presence: string;
	readonly presenceStates: Readonly<
		Record<"available" | "away" | "offline", string>
	>;
	readonly awayReason: string;
	readonly awayReasons: Readonly<Record<string, string>>;
	readonly capacity: string;
	readonly delegateTo: string;
	readonly delegateNobody: string;
	readonly delegateQueue: string;
	/** `{count}` */
	readonly handedOver: string;
	readonly reservesCalled: string;
	/** `{open}`, `{capacity}` */
	readonly load: string;
	readonly presenceSaved: string;
	// Offers
	readonly offerTitle: string;
	/** `{age}` */
	readonly offerLeft: string;
	readonly decline: string;
	readonly declined: string;
	readonly offerGone: string;
	// Transfer, taking over
	readonly transfer: string;
	readonly transferTo: string;
	readonly colleagues: string;
	readonly groups: string;
	readonly group: string;
	readonly backToQueue: string;
	readonly noteForColleague: string;
	readonly notForShopper: string;
	/** `{name}` */
	readonly transferred: string;
	readonly nobodyThere: string;
	readonly join: string;
	readonly takeOver: string;
	/** `{agent}` */
	readonly takeOverAsk: string;
	readonly takenOver: string;
	// The end
	readonly outcome: string;
	readonly outcomes: Readonly<
		Record<"solved" | "arranged" | "unsolved", string>
	>;
	readonly promiseMade: string;
	readonly promiseMadeHint: string;
	readonly dueAt: string;
	readonly nextStep: string;
	readonly nextStepHint: string;
	readonly botKnows: string;
	// Answering
	readonly answerMode: string;
	readonly reply: string;
	readonly note: string;
	readonly noteHint: string;
	readonly addNote: string;
	readonly whisper: string;
	/** `{agent}` */
	readonly whisperHint: string;
	readonly whisperedBy: string;
	readonly macros: string;
	readonly noMacros: string;
	readonly suggestions: string;
	/** `{title}` */
	readonly insert: string;
	readonly insertShort: string;
	readonly missing: string;
	readonly missingHint: string;
	readonly missingDone: string;
	/** `{name}` */
	readonly slotOpen: string;
	/** `{agent}` */
	readonly collision: string;
	readonly sendAnyway: string;
	readonly keepEditing: string;
	readonly attachFile: string;
	readonly filesToSend: string;
	/** `{name}` of the file */
	readonly removeFile: string;
	/** `{name}` of the file */
	readonly uploading: string;
	readonly fileWrongKind: string;
	readonly filesTooLarge: string;
	/** `{count}`, which is five */
	readonly tooManyFiles: string;
	readonly fileFailed: string;
	/** `{name}` */
	readonly typing: string;
	readonly read: string;
	/** `{agent}` */
	readonly mentionedYou: string;
	readonly mention: string;
	// About the conversation
	readonly inShort: string;
	readonly history: string;
	readonly noHistory: string;
	/** Beside a conversation on another channel. */
	readonly linkedByShopper: string;
	readonly unlink: string;
	readonly unlinked: string;
	readonly promisedByBot: string;
	readonly doNotAsk: string;
	readonly orders: string;
	readonly noOrders: string;
	readonly ordersFailed: string;
	/** `{number}` */
	readonly order: string;
	readonly orderStatuses: Readonly<Record<string, string>>;
	readonly track: string;
	readonly total: string;
	// What the shop can be asked to do
	readonly actions: string;
	readonly fields: Readonly<Record<string, string>>;
	/** `{amount}` */
	readonly upTo: string;
	readonly confirmAction: string;
	readonly actionLogged: string;
	readonly actionDone: string;
	readonly actionRefused: string;
	readonly actionFailed: string;
	readonly voucherFor: string;
	/** `{code}` */
	readonly voucherReady: string;
	/** What the shopper reads: `{amount}`, `{code}`, `{day}` */
	readonly voucherText: string;
	// Tickets and call-backs
	readonly tickets: string;
	readonly noTickets: string;
	readonly ticketKinds: Readonly<Record<"ticket" | "call-back", string>>;
	readonly letters: Readonly<Record<"pending" | "sent" | "failed", string>>;
	/** What to do about a letter that never went out. */
	readonly letterFailedHint: string;
	readonly markDone: string;
	// What did not go through
	readonly reach: {
		/** `{age}`, `{time}` */
		readonly windowLeft: string;
		readonly windowClosed: string;
		readonly blocked: string;
		readonly notInControl: string;
		/** What to do when words do not arrive. */
		readonly otherWays: string;
		/** What may be sent all the same. */
		readonly onlyTemplate: string;
		readonly sendTemplate: string;
		/** Of the chooser. */
		readonly template: string;
		readonly preview: string;
		readonly answerByEmail: string;
		readonly emailTo: string;
		readonly emailText: string;
		readonly emailHint: string;
		/** `{number}` */
		readonly emailSent: string;
		/** What was written, for the colleague who calls. */
		readonly callNote: string;
		/** `{age}` */
		readonly leftToAnswer: string;
		readonly stillReached: string;
		readonly noMail: string;
		readonly incomplete: string;
		/** What is filled in by itself, as a label. */
		readonly fields: Readonly<
			Record<"shopper" | "order" | "shop" | "agent", string>
		>;
		/** Why a message was not delivered, by code; `refused` for every other. */
		readonly reasons: Readonly<
			Record<
				| "window-closed"
				| "unreachable"
				| "not-in-control"
				| "not-allowed"
				| "too-large"
				| "invalid"
				| "template-unknown"
				| "template-paused"
				| "template-disabled"
				| "template-parameters"
				| "not-wanted"
				| "too-late"
				| "no-channel"
				| "refused",
				string
			>
		>;
		readonly marks: Readonly<
			Record<"sent" | "delivered" | "read" | "failed", string>
		>;
	};
	/** What a shopper did to a message afterwards. */
	readonly changed: {
		readonly deleted: string;
		readonly edited: string;
		/** Above words that replace earlier ones; `{time}` of those. */
		readonly replaces: string;
	};
	readonly stuck: {
		readonly title: string;
		readonly nothing: string;
		readonly unknownTitle: string;
		readonly unknownMark: string;
		readonly sendAgain: string;
		readonly itArrived: string;
		readonly leaveIt: string;
		readonly deadTitle: string;
		readonly deadHint: string;
		readonly drop: string;
		readonly noMessage: string;
	};
	readonly callBack: string;
	readonly phone: string;
	readonly phoneHint: string;
	readonly when: string;
	readonly whenHint: string;
	/** `{number}` */
	readonly callBackArranged: string;
	// The team
	readonly team: string;
	readonly board: string;
	/** `{name}` */
	readonly saved: string;
	readonly skillTopics: string;
	readonly skillLanguages: string;
	readonly everything: string;
	readonly listHint: string;
	readonly reserve: string;
	readonly reserveHint: string;
	readonly refundLimit: string;
	// Ready texts
	readonly ready: string;
	readonly newMacro: string;
	readonly macroLabel: string;
	readonly macroText: string;
	readonly macroSlots: string;
	readonly remove: string;
	// Keys
	readonly shortcutSearch: string;
	/** `{view}` */
	readonly shortcutView: string;
	readonly shortcutNote: string;
	readonly shortcutContext: string;
	readonly shortcutSound: string;
	/** `{number}` */
	readonly shortcutSuggestion: string;
	readonly shortcutGroups: Readonly<
		Record<"lists" | "conversation" | "answer" | "desk", string>
	>;
}
