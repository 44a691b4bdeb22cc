import type { ChannelEvent } from "../port/messenger.js";

/** Something that was read and is of no consequence, or makes no sense; `what` never quotes it. */
export function ignored(what: string): ChannelEvent {
	return { kind: "ignored", what };
}
