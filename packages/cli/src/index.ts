// Everyday

export { formatTranscript, toExpectation } from "./chat/format-transcript.js";
export { playTranscript } from "./chat/play-transcript.js";
export type {
	Expectation,
	Transcript,
	TranscriptTurn,
} from "./chat/transcript.js";
export { type CliOptions, runCli } from "./run-cli.js";
// Types
export type { Terminal } from "./terminal/terminal.js";
