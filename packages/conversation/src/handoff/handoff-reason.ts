/** Why a person is wanted. */
export type HandoffReason =
	| "requested"
	| "misses"
	| "frustration"
	| "article"
	| "unhelpful";
