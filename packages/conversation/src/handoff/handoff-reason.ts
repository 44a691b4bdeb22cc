/** Why a person is wanted. */
export type HandoffReason =
	| "requested"
	| "misses"
	| "frustration"
	| "article"
	| "unhelpful"
	/** A step of a flow, or a flow that cannot go on. */
	| "flow"
	/** The shop's system does not answer. */
	| "action-failed"
	/** A matter that a bot must not answer. */
	| "safety"
	/** The same question a third time. */
	| "repeated"
	/** A matter that was settled before came up again. */
	| "repeat-contact"
	/** Soon after a person ended it, the shopper writes again. */
	| "reopened";
