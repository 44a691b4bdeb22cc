/** One system call of a traced process, in the order in which they ended. */
export type TracedCall =
	/** Bytes came in or went out on a connection. */
	| {
			readonly kind: "in" | "out";
			readonly connection: string;
			readonly text: string;
	  }
	/** Bytes were written to the file that commits go to. */
	| { readonly kind: "log"; readonly file: string; readonly text: string }
	/** All that was written to a file is on disk. */
	| { readonly kind: "sync"; readonly file: string };

/** How many acknowledgements there were, and which stood on no disk. */
export interface SyncVerdict {
	readonly acknowledgements: number;
	readonly broken: readonly string[];
}

/**
 * An acknowledgement must follow a flush of the very bytes it is about: the request with a mark
 * comes in on a connection, bytes with that mark are written to the log, the log is flushed, and
 * only then 200 goes out on that connection. A flush that serves several counts for each of them.
 */
export function checkSynced(
	calls: Iterable<TracedCall>,
	findMarks: (text: string) => readonly string[],
): SyncVerdict {
	/** Mark of the request that waits on a connection. */
	const waiting = new Map<string, string>();
	/** Marks written to a file and not flushed. */
	const written = new Map<string, Set<string>>();
	const synced = new Set<string>();
	const broken: string[] = [];
	let acknowledgements = 0;
	for (const call of calls)
		switch (call.kind) {
			case "in": {
				const [mark] = findMarks(call.text);
				if (mark !== undefined) waiting.set(call.connection, mark);
				break;
			}
			case "log": {
				const marks = written.get(call.file) ?? new Set();
				written.set(call.file, marks);
				for (const mark of findMarks(call.text)) marks.add(mark);
				break;
			}
			case "sync":
				for (const mark of written.get(call.file) ?? []) synced.add(mark);
				written.delete(call.file);
				break;
			case "out": {
				if (!call.text.startsWith("HTTP/1.1 200")) break;
				const mark = waiting.get(call.connection);
				if (mark === undefined) break;
				waiting.delete(call.connection);
				acknowledgements += 1;
				if (!synced.has(mark))
					broken.push(`${mark} was acknowledged before it was flushed`);
			}
		}
	return { acknowledgements, broken };
}
