import { type ReadonlySignal, signal } from "@preact/signals";

/** A line for the live region. */
export interface Announcement {
	readonly id: number;
	readonly text: string;
}

/** Lines are removed after this long, so that nobody meets them while reading on, ms. */
const keptMs = 15_000;

/** Says things to screen readers: each once, in order, without interrupting. */
export interface Announcer {
	readonly lines: ReadonlySignal<readonly Announcement[]>;
	say(text: string): void;
}

export function createAnnouncer(): Announcer {
	const lines = signal<readonly Announcement[]>([]);
	let next = 1;
	return {
		lines,
		say(text) {
			const line = { id: next++, text };
			// Peeked at, so that an effect may speak without depending on what was said.
			lines.value = [...lines.peek(), line];
			setTimeout(() => {
				lines.value = lines.peek().filter((other) => other !== line);
			}, keptMs);
		},
	};
}
