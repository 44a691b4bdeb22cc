import type { JsonValue } from "../../port/broadcast.js";
import type { StoreChange } from "../../port/store.js";
import { tellAnything, type WakeUpListener } from "./wake-ups.js";

/** A notification carries less than 8,000 bytes (PostgreSQL, NOTIFY). */
const maxBytes = 7900;

/** More than this waits only while the database is away: then everybody looks at everything instead. */
const maxWaiting = 5000;

/** One message between processes. */
interface Message {
	readonly from: string;
	readonly changes?: readonly StoreChange[];
	readonly told?: readonly (readonly [string, JsonValue])[];
	/** The sender could not tell what it did for a while. */
	readonly anything?: true;
}

/** Collects what is to be told, each change once, and packs it into messages that fit. */
export class Outgoing {
	private readonly changes = new Map<string, StoreChange>();
	private told: (readonly [string, JsonValue])[] = [];
	private isOverfull = false;

	constructor(private readonly from: string) {}

	get isEmpty(): boolean {
		return (
			this.changes.size === 0 && this.told.length === 0 && !this.isOverfull
		);
	}

	/** What was written is read where it is wanted: only that it was is told. */
	change({ entries: _, ...change }: StoreChange): void {
		const { kind, conversationId, noteId = "" } = change;
		if (this.changes.size >= maxWaiting) this.drop();
		else this.changes.set(`${kind}|${conversationId}|${noteId}`, change);
	}

	tell(topic: string, payload: JsonValue): void {
		// Words are for now; those that nobody could be told are forgotten.
		if (this.told.length < maxWaiting) this.told.push([topic, payload]);
	}

	/** What waits cannot be told any more. */
	drop(): void {
		this.changes.clear();
		this.told = [];
		this.isOverfull = true;
	}

	/** Everything that waits, as texts; nothing waits afterwards. */
	take(): readonly string[] {
		const changes = [...this.changes.values()];
		const { told, from, isOverfull } = this;
		this.changes.clear();
		this.told = [];
		this.isOverfull = false;
		return [
			...(isOverfull ? [encode({ from, anything: true })] : []),
			...pack(changes, (part) => encode({ from, changes: part })),
			...pack(told, (part) => encode({ from, told: part })),
		];
	}
}

function encode(message: Message): string {
	return JSON.stringify(message);
}

/** As many items to a text as fit; one that fits nowhere is left out. */
function pack<T>(
	items: readonly T[],
	toText: (part: readonly T[]) => string,
): readonly string[] {
	if (items.length === 0) return [];
	const text = toText(items);
	if (Buffer.byteLength(text) <= maxBytes) return [text];
	if (items.length === 1) return [];
	const middle = Math.ceil(items.length / 2);
	return [
		...pack(items.slice(0, middle), toText),
		...pack(items.slice(middle), toText),
	];
}

/** Passes on a message of another process; what is not understood is left alone. */
export function hear(
	text: string,
	own: string,
	listener: WakeUpListener,
): void {
	let message: Message;
	try {
		message = JSON.parse(text) as Message;
	} catch {
		return;
	}
	if (message.from === own) return;
	if (message.anything) tellAnything(listener);
	for (const change of message.changes ?? []) listener.changed(change);
	for (const [topic, payload] of message.told ?? [])
		listener.told(topic, payload);
}
