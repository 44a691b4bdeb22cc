import { type ChildProcess, spawn } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../architecture/workspace.js";

/** The built shop bot running as a process of its own, as an owner would start it. */
export interface ShopProcess {
	readonly origin: string;
	readonly pid: number;
	/** Everything it printed. */
	readonly output: () => string;
	readonly desk: { readonly email: string; readonly password: string } | null;
	readonly dataDir: string;
	/** Ends it at once, as a power cut would. */
	kill(): Promise<void>;
	/** Asks it to end. */
	stop(): Promise<number | null>;
}

export interface ShopOptions {
	readonly dataDir?: string;
	readonly env?: Readonly<Record<string, string>>;
	/** Node binary; default the one running. */
	readonly node?: string;
	/** Arguments of Node itself, e.g. `--cpu-prof`. */
	readonly nodeArguments?: readonly string[];
	readonly port?: number;
}

/** Starts the bot and waits until it says that it is ready. Rejects with its output when it ends before. */
export async function startShop(
	options: ShopOptions = {},
): Promise<ShopProcess> {
	const dataDir = options.dataDir ?? createDataDir();
	useTrainedMatcher(dataDir);
	const child = spawn(
		options.node ?? process.execPath,
		[
			...(options.nodeArguments ?? []),
			join(root, "bots/storefront/dist/main.js"),
		],
		{
			cwd: root,
			env: {
				PATH: process.env.PATH ?? "",
				HOME: process.env.HOME ?? "",
				PORT: String(options.port ?? 0),
				DATA_DIR: dataDir,
				LOG_LEVEL: "warn",
				...options.env,
			},
			stdio: ["ignore", "pipe", "pipe"],
		},
	);
	let output = "";
	const ready = new Promise<void>((resolve, reject) => {
		const collect = (chunk: Buffer): void => {
			output += chunk.toString();
			if (/Health\s+http\S+/.test(output)) resolve();
		};
		child.stdout.on("data", collect);
		child.stderr.on("data", collect);
		child.once("exit", (code) =>
			reject(new Error(`The bot ended with ${code}:\n${output}`)),
		);
		setTimeout(
			() => reject(new Error(`The bot was not ready in time:\n${output}`)),
			300_000,
		).unref();
	});
	try {
		await ready;
	} catch (error) {
		child.kill("SIGKILL");
		throw error;
	}
	keepTrainedMatcher(dataDir);
	const origin = /Health\s+(http\S+)\/health/.exec(output)?.[1];
	if (!origin) throw new Error(`No address in:\n${output}`);
	const login = /sign in as (\S+) with the one-time password (\S+)/.exec(
		output,
	);
	return {
		origin,
		pid: child.pid ?? 0,
		output: () => output,
		desk:
			login?.[1] && login[2] ? { email: login[1], password: login[2] } : null,
		dataDir,
		kill: () => end(child, "SIGKILL").then(() => undefined),
		stop: () => end(child, "SIGTERM"),
	};
}

/** A folder of its own for one run of the bot. */
export function createDataDir(): string {
	return mkdtempSync(join(tmpdir(), "shopbell-"));
}

export function removeDataDir(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
}

function end(
	child: ChildProcess,
	signal: NodeJS.Signals,
): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null)
		return Promise.resolve(child.exitCode);
	return new Promise((resolve) => {
		child.once("exit", (code) => resolve(code));
		child.kill(signal);
	});
}

/** Matchers that earlier tests trained, under names that say from which content by which build. */
const trained = join(root, "node_modules/.cache/shopbell/e2e-matchers");

function useTrainedMatcher(dataDir: string): void {
	if (existsSync(trained)) copyMatchers(trained, dataDir);
}

function keepTrainedMatcher(dataDir: string): void {
	rmSync(trained, { recursive: true, force: true });
	mkdirSync(trained, { recursive: true });
	copyMatchers(dataDir, trained);
}

function copyMatchers(from: string, to: string): void {
	for (const name of readdirSync(from))
		if (name.startsWith("matcher-")) cpSync(join(from, name), join(to, name));
}
