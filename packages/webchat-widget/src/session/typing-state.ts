import { type Signal, signal } from "@preact/signals";

/** Somebody is writing: the bot, or a person by name. */
export interface TypingState {
	readonly name: string | undefined;
}

/** Longest time that writing is shown without an answer, ms. */
export const typingShownMs = 8000;

/** Shows that somebody writes, and stops by itself. */
export function createTypingState(): {
	readonly state: Signal<TypingState | undefined>;
	show(name: string | undefined): void;
	hide(): void;
} {
	const state = signal<TypingState | undefined>(undefined);
	let timer: ReturnType<typeof setTimeout> | undefined;
	function hide(): void {
		clearTimeout(timer);
		state.value = undefined;
	}
	return {
		state,
		show(name) {
			clearTimeout(timer);
			state.value = { name };
			timer = setTimeout(hide, typingShownMs);
		},
		hide,
	};
}
