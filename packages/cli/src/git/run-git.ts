import { spawn } from "node:child_process";
import { CliError } from "../cli-error.js";

/** What git said. */
export interface GitOutput {
	readonly code: number;
	readonly out: Buffer;
	readonly err: string;
}

/** Most bytes git may answer with: 256 MB. */
const maxBytes = 268_435_456;

/** Runs git in a folder, without a shell; `input` goes to its standard input. Throws only when there is no git. */
export function runGit(
	folder: string,
	args: readonly string[],
	input = "",
): Promise<GitOutput> {
	return new Promise((resolve, reject) => {
		const child = spawn("git", ["-C", folder, ...args], {
			stdio: ["pipe", "pipe", "pipe"],
			windowsHide: true,
		});
		const out: Buffer[] = [];
		let size = 0;
		let err = "";
		child.stdout.on("data", (chunk: Buffer) => {
			size += chunk.length;
			if (size > maxBytes) child.kill();
			else out.push(chunk);
		});
		child.stderr.on("data", (chunk: Buffer) => {
			err += chunk.toString("utf8");
		});
		// Git may end before it has read everything; its exit code tells why.
		child.stdin.on("error", () => {});
		child.once("error", (cause) =>
			reject(
				new CliError({
					code: "input",
					message: `git cannot be run: ${cause.message}`,
					fix: "Install git, or check that it is on the PATH",
					cause,
				}),
			),
		);
		child.once("close", (code) =>
			resolve({ code: code ?? 1, out: Buffer.concat(out), err: err.trim() }),
		);
		child.stdin.end(input);
	});
}
