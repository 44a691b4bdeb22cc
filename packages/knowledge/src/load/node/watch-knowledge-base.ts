import { type FSWatcher, watch } from "node:fs";
import { createKnowledgeBase } from "../create-knowledge-base.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import { createParseCache, type ParseCache } from "../parse-cache.js";
import type { Problem } from "../problem.js";
import type { SourceFile } from "../source-file.js";
import { describeSourceFiles, readSourceFiles } from "./read-source-files.js";

/** What to watch and whom to tell. */
export interface WatchOptions {
	readonly folder: string;
	/** A valid knowledge base, at the start and whenever the content has changed; with its warnings. */
	readonly onReady: (
		knowledgeBase: KnowledgeBase,
		problems: readonly Problem[],
	) => void;
	/** The content is broken, or the folder cannot be read: the last good knowledge base stays in force. */
	readonly onProblems: (problems: readonly Problem[], cause?: unknown) => void;
	/** Quiet time after a change before reading, in ms; default 80. Editors write in several steps. */
	readonly settleMs?: number;
	/** The folder is looked at this often even when the system reports nothing, in ms; default 1,000. */
	readonly pollMs?: number;
	/** Content already known, so that it is not reported again. */
	readonly known?: readonly SourceFile[];
	/** What a caller has parsed of the folder before. */
	readonly cache?: ParseCache;
}

/** A running watch. */
export interface KnowledgeBaseWatch {
	/** Looks at the folder now; resolves when what is there has been reported. */
	check(): Promise<void>;
	/** Stops; nothing is reported afterwards. */
	close(): void;
}

/**
 * Keeps a knowledge base in step with its folder. Changes come by the system's
 * notices and, where those fail (network drives, containers, folders replaced
 * as a whole), by looking. A file that is broken only because it is half
 * written gets one more settling time before it is reported.
 */
export function watchKnowledgeBase(options: WatchOptions): KnowledgeBaseWatch {
	const {
		folder,
		onReady,
		onProblems,
		settleMs = 80,
		pollMs = 1_000,
		cache = createParseCache(),
	} = options;
	let seen: readonly SourceFile[] | "nothing" | "unreadable" =
		options.known ?? "nothing";
	let closed = false;
	let running: Promise<void> | undefined;
	let again = false;
	let settle: NodeJS.Timeout | undefined;
	let watcher: FSWatcher | undefined;

	const look = async () => {
		let files: SourceFile[];
		try {
			files = await readSourceFiles(folder);
		} catch (cause) {
			if (!closed && seen !== "unreadable") onProblems([], cause);
			seen = "unreadable";
			return;
		}
		if (closed || (typeof seen !== "string" && areSame(files, seen))) return;
		let result = createKnowledgeBase(files, { cache, now: Date.now() });
		if (result.kind === "broken") {
			await new Promise((resolve) => setTimeout(resolve, settleMs));
			files = await readSourceFiles(folder).catch(() => files);
			if (closed) return;
			result = createKnowledgeBase(files, { cache, now: Date.now() });
		}
		seen = files.map((file) => cache.known(file));
		if (result.kind === "ready") onReady(result.knowledgeBase, result.problems);
		else onProblems(result.problems);
	};

	/** One look at a time; a change during a look causes another. */
	const check = (): Promise<void> => {
		if (running !== undefined) {
			again = true;
			return running;
		}
		running = (async () => {
			do {
				again = false;
				await look();
			} while (again && !closed);
		})().finally(() => {
			running = undefined;
		});
		return running;
	};

	const onChange = () => {
		clearTimeout(settle);
		settle = setTimeout(() => void check(), settleMs);
	};
	const startWatcher = () => {
		try {
			watcher = watch(folder, { recursive: true, persistent: false }, onChange);
			watcher.on("error", () => {
				watcher?.close();
				watcher = undefined;
			});
		} catch {
			// No notices here: looking finds the changes.
			watcher = undefined;
		}
	};

	startWatcher();
	let described = "";
	const lookIfChanged = async () => {
		const now = await describeSourceFiles(folder).catch(() => "unreadable");
		if (now === described || closed) return;
		described = now;
		await check();
	};
	const poll = setInterval(() => {
		if (watcher === undefined) startWatcher();
		void lookIfChanged();
	}, pollMs);
	poll.unref();
	void check();

	return {
		check,
		close() {
			closed = true;
			clearTimeout(settle);
			clearInterval(poll);
			watcher?.close();
		},
	};
}

const areSame = (
	files: readonly SourceFile[],
	others: readonly SourceFile[],
): boolean =>
	files.length === others.length &&
	files.every(({ path, text, unreadable }, i) => {
		const other = others[i];
		return (
			path === other?.path &&
			text === other.text &&
			unreadable === other.unreadable
		);
	});
