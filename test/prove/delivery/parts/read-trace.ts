import type { TracedCall } from "../checkers/check-synced.js";

/** `865 fsync(28</data/shopbell.db-wal>) = 0`, as `strace -f -y` prints it. */
const begun = /^(\d+)\s+(\w+)\((\d+)<([^>]*)>(.*)$/;
/** `865 <... fsync resumed>) = 0`, where another thread came in between. */
const resumed = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/;

/**
 * Reads the calls of a trace one after another. What is written counts when it begins, what is
 * read and what is flushed when it has ended, so that a doubt speaks against the program.
 */
export function* readTrace(
	lines: Iterable<string>,
	isLog: (file: string) => boolean,
): Generator<TracedCall> {
	const unfinished = new Map<string, { file: string; name: string }>();
	for (const line of lines) {
		const first = begun.exec(line);
		if (first) {
			const [, thread = "", name = "", , file = "", rest = ""] = first;
			const isUnfinished = rest.endsWith("<unfinished ...>");
			if (isUnfinished) unfinished.set(thread, { file, name });
			const call = toCall(name, file, rest, isLog);
			if (call && (!isUnfinished || isWritten(call))) yield call;
			continue;
		}
		const [, thread = "", , rest = ""] = resumed.exec(line) ?? [];
		const started = unfinished.get(thread);
		unfinished.delete(thread);
		const call = started && toCall(started.name, started.file, rest, isLog);
		if (call && !isWritten(call)) yield call;
	}
}

function isWritten({ kind }: TracedCall): boolean {
	return kind === "out" || kind === "log";
}

function toCall(
	name: string,
	file: string,
	rest: string,
	isLog: (file: string) => boolean,
): TracedCall | undefined {
	const isSocket = file.startsWith("socket:") || file.startsWith("TCP:");
	// The text begins behind the quote, whichever call it was.
	const text = rest.slice(rest.indexOf('"') + 1);
	switch (name) {
		case "read":
		case "recvfrom":
			return isSocket ? { kind: "in", connection: file, text } : undefined;
		case "write":
		case "writev":
		case "sendto":
		case "sendmsg":
			if (isSocket) return { kind: "out", connection: file, text };
			return isLog(file) ? { kind: "log", file, text } : undefined;
		case "pwrite64":
			return isLog(file) ? { kind: "log", file, text } : undefined;
		case "fsync":
		case "fdatasync":
			return isLog(file) && rest.endsWith("= 0")
				? { kind: "sync", file }
				: undefined;
		default:
			return undefined;
	}
}
