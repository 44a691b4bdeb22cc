/** What can be told to other processes: anything JSON can say. */
export type JsonValue =
	| null
	| boolean
	| number
	| string
	| readonly JsonValue[]
	| { readonly [key: string]: JsonValue };

/**
 * Words among the processes of one store, the own one included: who is typing, whose session ended.
 * Best effort: nothing may depend on its arriving, and nothing is kept.
 */
export interface Broadcast {
	/** At most 7 KB of JSON; more is dropped. */
	tell(topic: string, payload: JsonValue): void;
	/** Answers the way to stop. */
	listen(topic: string, listener: (payload: JsonValue) => void): () => void;
}
