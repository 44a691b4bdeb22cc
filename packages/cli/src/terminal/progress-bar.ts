import type { Terminal } from "./terminal.js";

const width = 30;

/** A bar that is drawn over itself while somebody watches; nothing otherwise. */
export interface ProgressBar {
	/** `share` 0..1; drawn only when it looks different. */
	show(share: number): void;
	/** Takes the bar away. */
	clear(): void;
}

/** Creates a bar with a label on the error output. */
export function createProgressBar(
	terminal: Terminal,
	label: string,
): ProgressBar {
	let drawn = "";
	return {
		show(share) {
			if (!terminal.isInteractive) return;
			const full = Math.round(Math.min(1, Math.max(0, share)) * width);
			const percent = `${Math.round(share * 100)} %`.padStart(5);
			const bar = `${label} ${"█".repeat(full)}${"░".repeat(width - full)} ${percent}`;
			if (bar === drawn) return;
			drawn = bar;
			terminal.err(`\r${bar}`);
		},
		clear() {
			if (drawn !== "") terminal.err(`\r${" ".repeat(drawn.length)}\r`);
			drawn = "";
		},
	};
}
