import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createBotClient } from "../channel/bot-client.js";
import { startFakeConnector } from "../channel/fake-connector.js";
import { idsIn, toNumberedWords } from "../channel/numbered-words.js";
import { checkSynced, type SyncVerdict } from "../checkers/check-synced.js";
import type { DeliveryPart, PartOptions } from "../delivery-part.js";
import { startSubject } from "../subject/start-subject.js";
import { readTrace } from "./read-trace.js";

const counts = { small: 200, full: 5000 };

/** Messages under way at a time, so that several share a flush. */
const lanes = 8;
const messagesEach = 10;

/** A flush to disk stands before every acknowledgement; a database told not to flush is caught. */
export const fsyncPart: DeliveryPart = {
	name: "fsync",
	run: async (options) => {
		// A server of PostgreSQL flushes in processes of its own, as its settings say.
		if (options.store.kind === "postgres") return [];
		if (spawnSync("strace", ["-V"]).error)
			throw new Error("This proof needs strace: apt-get install strace.");
		const sound = await trace(
			options,
			options.isFull ? counts.full : counts.small,
			false,
		);
		const lazy = await trace(options, 40, true);
		return [
			{
				name: "a flush to disk stands before every acknowledgement (embedded)",
				runs: sound.acknowledgements,
				broken: [
					...(sound.acknowledgements === 0
						? ["no acknowledgement was traced"]
						: sound.broken),
					...(sound.acknowledgements < sound.answered
						? [
								`${sound.answered - sound.acknowledgements} acknowledgements are not in the trace`,
							]
						: []),
				],
				figure: `${sound.acknowledgements - sound.broken.length} of ${sound.acknowledgements} acknowledgements`,
			},
			{
				name: "a database that does not flush is caught by the same check",
				runs: lazy.acknowledgements,
				broken:
					lazy.broken.length === lazy.acknowledgements &&
					lazy.acknowledgements > 0
						? []
						: ["the check let unflushed acknowledgements pass"],
				figure: `${lazy.broken.length} of ${lazy.acknowledgements} found`,
			},
		];
	},
};

/** What a trace shows, beside what the channel saw. */
interface TracedRun extends SyncVerdict {
	/** Acknowledgements that the channel has got. */
	readonly answered: number;
}

async function trace(
	{ store, say }: PartOptions,
	messages: number,
	isLazy: boolean,
): Promise<TracedRun> {
	const home = await store.prepare();
	const file = join(home.dataDir, "trace");
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, lanes);
	const subject = await startSubject({
		dataDir: home.dataDir,
		env: home.env,
		watch: { isLazy },
		wrapper: [
			...["strace", "-f", "--seccomp-bpf", "-y", "-qq", "-s", "5000"],
			"-e",
			"trace=read,recvfrom,write,writev,sendto,sendmsg,pwrite64,fsync,fdatasync",
			...["-o", file],
		],
	});
	try {
		let next = 0;
		let answered = 0;
		await Promise.all(
			Array.from({ length: lanes }, async () => {
				while (next < messages) {
					const n = next;
					next += 1;
					// Few of one conversation, of which no more are taken in a minute.
					const conversation = `c${Math.floor(n / messagesEach)}`;
					const { kind } = await client.post(
						toNumberedWords(conversation, n % messagesEach),
						subject.origin,
					);
					if (kind === "acknowledged") answered += 1;
				}
			}),
		);
		await subject.stop();
		const verdict = checkSynced(
			readTrace(await readLines(file), (path) =>
				path.endsWith("shopbell.db-wal"),
			),
			idsIn,
		);
		say(`${verdict.acknowledgements} acknowledgements traced`);
		return { ...verdict, answered };
	} finally {
		await subject.kill();
		client.close();
		await connector.close();
		await home.remove();
	}
}

/** Lines that can matter; reading is of sockets, writing of sockets and of the log. */
async function readLines(file: string): Promise<readonly string[]> {
	const lines: string[] = [];
	const reader = createInterface({ input: createReadStream(file, "latin1") });
	for await (const line of reader)
		if (/socket:|TCP:|\.db-wal|resumed>/.test(line))
			// Of what is long, marks alone matter.
			lines.push(line.length > 400 ? shorten(line) : line);
	return lines;
}

function shorten(line: string): string {
	const marks = idsIn(line).map((id) => `item ${id} today`);
	return `${line.slice(0, 200)} ${[...new Set(marks)].join(" ")} ${line.slice(-60)}`;
}
