import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "../../architecture/workspace.js";

/** An echo server running as a process of its own. */
export interface EchoProcess {
	readonly pid: number;
	readonly origin: string;
	stop(): Promise<void>;
}

/** Starts `test/bench/turns/<file>`, which prints `READY port` once it listens. */
export async function startEcho(
	file: string,
	env: Readonly<Record<string, string>> = {},
): Promise<EchoProcess> {
	const child = spawn(
		process.execPath,
		[join(root, "test/bench/turns", file)],
		{ stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...env } },
	);
	const port = await readPort(child, file);
	return {
		pid: child.pid ?? 0,
		origin: `http://127.0.0.1:${port}`,
		stop: () =>
			new Promise((resolve) => {
				if (child.exitCode !== null) return resolve();
				child.once("exit", () => resolve());
				child.kill();
			}),
	};
}

function readPort(child: ChildProcess, file: string): Promise<string> {
	return new Promise((resolve, reject) => {
		let output = "";
		child.stdout?.on("data", (chunk: Buffer) => {
			output += chunk.toString();
			const port = /READY (\d+)/.exec(output)?.[1];
			if (port) resolve(port);
		});
		child.once("exit", (code) =>
			reject(new Error(`${file} ended with ${code}: ${output}`)),
		);
	});
}
