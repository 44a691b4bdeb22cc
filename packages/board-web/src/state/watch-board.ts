import { type Signal, signal } from "@preact/signals";
import { playChime } from "@shopbell/staff-web";
import { type Alarm, type BoardAnswer, readBoard } from "../api/board-api.js";
import { isSoundOn } from "./preferences.js";

/** What the page knows. */
export interface BoardState {
	readonly kind: "loading" | "ok" | "signed-out" | "forbidden";
	/** The last figures that came. */
	readonly answer: BoardAnswer | null;
	/** They are old: the server was not reached. */
	readonly isOffline: boolean;
}

const everyMs = 10_000;

/** Asks the server again and again, and rings when an alarm begins. */
export function watchBoard(): Signal<BoardState> {
	const state = signal<BoardState>({
		kind: "loading",
		answer: null,
		isOffline: false,
	});
	let known: readonly Alarm[] = [];

	async function look(): Promise<void> {
		const answer = await readBoard();
		const { answer: last } = state.peek();
		if (answer.kind === "ok") {
			const { alarms } = answer.body;
			const isNew = alarms.some(
				({ kind }) => !known.some((old) => old.kind === kind),
			);
			known = alarms;
			if (isNew && isSoundOn.peek()) playChime();
			state.value = { kind: "ok", answer: answer.body, isOffline: false };
		} else if (answer.kind === "offline")
			state.value = {
				kind: last ? "ok" : "loading",
				answer: last,
				isOffline: true,
			};
		else state.value = { kind: answer.kind, answer: null, isOffline: false };
	}

	void look();
	setInterval(() => void look(), everyMs);
	document.addEventListener("visibilitychange", () => {
		if (!document.hidden) void look();
	});
	return state;
}
