import { createInterface } from "node:readline";

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Terminal {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Whether a person watches the error output, so that progress can be drawn. */
	readonly isInteractive: boolean;
	/** What a person types, line by line. */
	readonly lines: () => AsyncIterable<string>;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	isInteractive: process.stderr.isTTY === true,
	lines: () => createInterface({ input: process.stdin }),
};
