// Everyday
export { type CliOptions, runCli } from "./run-cli.js";

// Types
export type { Terminal } from "./terminal/terminal.js";
