import type { JsonValue } from "../../port/broadcast.js";
import type { StoreChange } from "../../port/store.js";

/** What a process is told by others. */
export interface WakeUpListener {
	readonly changed: (change: StoreChange) => void;
	readonly told: (topic: string, payload: JsonValue) => void;
}

/** The way between processes: best effort, soon, never inside a transaction of the work itself. */
export interface WakeUps {
	change(change: StoreChange): void;
	tell(topic: string, payload: JsonValue): void;
	/** Resolves when what was to be told is out, or cannot get out. */
	close(): Promise<void>;
}

/** Kinds of changes, for telling that anything may have happened. */
const allKinds = [
	"inbox",
	"transcript",
	"outbox",
	"calls",
	"timers",
	"handoffs",
	"agents",
	"notes",
	"letters",
] as const satisfies readonly StoreChange["kind"][];

/** One change per kind: others may have done anything meanwhile. */
export function tellAnything({ changed }: WakeUpListener): void {
	for (const kind of allKinds) changed({ kind, conversationId: "" });
}
