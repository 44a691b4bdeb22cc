import type { Broadcast, JsonValue } from "../port/broadcast.js";

/** Most bytes of what is told at once. */
const maxPayloadBytes = 7 * 1024;

/** Words within this process; `onTell` passes them on to others. */
export function createLocalBroadcast(
	onTell: (topic: string, payload: JsonValue) => void = () => undefined,
): Broadcast & {
	/** Something another process has told. */
	hear(topic: string, payload: JsonValue): void;
} {
	const topics = new Map<string, Set<(payload: JsonValue) => void>>();
	const hear = (topic: string, payload: JsonValue): void => {
		for (const listener of topics.get(topic) ?? []) listener(payload);
	};
	return {
		tell(topic, payload) {
			const text = JSON.stringify(payload);
			if (Buffer.byteLength(text) > maxPayloadBytes) return;
			// Never before the caller goes on, and as others hear it: a copy.
			queueMicrotask(() => hear(topic, JSON.parse(text) as JsonValue));
			onTell(topic, payload);
		},
		listen(topic, listener) {
			const listeners = topics.get(topic) ?? new Set();
			topics.set(topic, listeners.add(listener));
			return () => {
				listeners.delete(listener);
				if (listeners.size === 0 && topics.get(topic) === listeners)
					topics.delete(topic);
			};
		},
		hear,
	};
}
