import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSubject } from "./build-subject.js";
import { writeSmallShop } from "./small-shop.js";
import type { FromSubject, ToSubject } from "./subject-messages.js";
import type { WatchPlan } from "./watched-store.js";

/** How a process under test is started. */
export interface SubjectOptions {
	/** Kept from start to start. */
	readonly dataDir: string;
	/** Default any free one. */
	readonly port?: number;
	/** Settings beside those of a plain embedded shop. */
	readonly env?: Readonly<Record<string, string>>;
	readonly watch?: WatchPlan;
	/** Program and arguments before Node's own, e.g. a tracer. */
	readonly wrapper?: readonly string[];
}

/** The whole runtime as a process of its own. */
export interface Subject {
	readonly origin: string;
	readonly port: number;
	readonly pid: number;
	readonly process: ChildProcess;
	/** Everything it printed. */
	output(): string;
	/** Sets or asks something; resolves with the answer, once it holds. */
	tell(message: ToSubject): Promise<FromSubject>;
	/** Resolves with the signal or code it ended with. */
	readonly ended: Promise<string>;
	/** Ends it at once, as a power cut would. */
	kill(): Promise<void>;
	/** Asks it to end. */
	stop(): Promise<void>;
}

/** Longest time until it must answer. */
const startTimeoutMs = 60_000;

/** Starts a process under test; resolves once it answers, rejects with what it printed when it ends before. */
export async function startSubject(options: SubjectOptions): Promise<Subject> {
	const { dataDir, port = 0, env = {}, watch = {}, wrapper = [] } = options;
	const knowledgeBase = join(dataDir, "knowledge-base");
	if (!existsSync(knowledgeBase)) writeSmallShop(knowledgeBase);
	const [program = process.execPath, ...args] = [
		...wrapper,
		process.execPath,
		await buildSubject(),
	];
	const child = spawn(program, args, {
		env: {
			PATH: process.env.PATH ?? "",
			HOME: process.env.HOME ?? "",
			PORT: String(port),
			DATA_DIR: dataDir,
			KNOWLEDGE_BASE: knowledgeBase,
			SHOP_KIND: "none",
			LOG_LEVEL: "silent",
			UV_USE_IO_URING: "0",
			...env,
			SUBJECT_WATCH: JSON.stringify(watch),
		},
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	let output = "";
	const collect = (chunk: Buffer): void => {
		output = (output + chunk.toString()).slice(-20_000);
	};
	child.stdout?.on("data", collect);
	child.stderr?.on("data", collect);
	const ended = new Promise<string>((resolve) =>
		child.once("exit", (code, signal) => resolve(signal ?? String(code))),
	);
	const ready = next(child, ({ kind }) => kind === "ready");
	let isLate = false;
	const timeout = setTimeout(() => {
		isLate = true;
		child.kill("SIGKILL");
	}, startTimeoutMs);
	const first = await Promise.race([ready, ended]);
	clearTimeout(timeout);
	if (typeof first === "string" || first.kind !== "ready")
		throw new SubjectEnded(String(first), output, isLate);
	const { origin } = first;
	return {
		origin,
		port: Number(new URL(origin).port),
		pid: child.pid ?? 0,
		process: child,
		output: () => output,
		ended,
		tell: async (message) => {
			const answer = next(child, () => true);
			child.send(message);
			const heard = await Promise.race([answer, ended]);
			if (typeof heard === "string") throw new SubjectEnded(heard, output);
			return heard;
		},
		kill: async () => {
			child.kill("SIGKILL");
			await ended;
		},
		stop: async () => {
			if (wrapper.length > 0) child.send({ kind: "stop" } satisfies ToSubject);
			else child.kill("SIGTERM");
			await ended;
		},
	};
}

/** The process under test ended where it was still needed. */
export class SubjectEnded extends Error {
	constructor(
		how: string,
		output: string,
		/** It was ended because it did not answer in time. */
		readonly isLate = false,
	) {
		super(
			`The process under test ended (${how}${isLate ? ", not ready in a minute" : ""}):\n${output}`,
		);
	}
}

function next(
	child: ChildProcess,
	isWanted: (message: FromSubject) => boolean,
): Promise<FromSubject> {
	return new Promise((resolve) => {
		const hear = (message: FromSubject): void => {
			if (!isWanted(message)) return;
			child.off("message", hear);
			resolve(message);
		};
		child.on("message", hear);
	});
}
