import { spawnSync } from "node:child_process";
import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Libsql from "libsql";
import { createBotClient } from "../channel/bot-client.js";
import { startFakeConnector } from "../channel/fake-connector.js";
import {
	startRetryingChannel,
	tellRefusals,
} from "../channel/retrying-channel.js";
import type {
	DeliveryPart,
	DeliveryProof,
	PartOptions,
} from "../delivery-part.js";
import { judgeRun } from "../judge-run.js";
import { pause, until } from "../pause.js";
import { createChance } from "../seeded-chance.js";
import type { StoreHome } from "../stores/store-under-test.js";
import { type Subject, startSubject } from "../subject/start-subject.js";
import { whenDrained } from "./seen-effects.js";

/** Conversations side by side and the time between two messages of one, ms. */
const lanes = 10;
const restMs = 100;

/** Time after a fault by which messages are acknowledged again, without a restart. */
const recoverWithinMs = 30_000;

/** Something that goes wrong for a while. */
interface Fault {
	readonly name: string;
	/** Prepares what it needs before the process starts. */
	prepare?(home: StoreHome): void;
	/** Makes it happen; what it answers makes it well again. */
	strike(world: {
		readonly home: StoreHome;
		readonly subject: Subject;
		readonly isFull: boolean;
	}): Promise<() => Promise<void> | void>;
	/** Undoes what was prepared. */
	clear?(home: StoreHome): void;
	/** Whether acknowledgements may go on meanwhile. */
	readonly isQuiet: boolean;
	readonly lastsMs: { readonly small: number; readonly full: number };
}

/** Disk full, database locked, clock that jumps, database server that is away: no acknowledged loss, no restart. */
export const faultsPart: DeliveryPart = {
	name: "faults",
	run: async (options) => {
		const faults =
			options.store.kind === "embedded"
				? [diskFull(), databaseLocked, clockJumps]
				: [clockJumps, ...(options.store.faults ?? []).map(toServerFault)];
		const proofs: DeliveryProof[] = [];
		for (const fault of faults) proofs.push(await proveFault(fault, options));
		return proofs;
	},
};

async function proveFault(
	fault: Fault,
	{ isFull, seed, say, store }: PartOptions,
): Promise<DeliveryProof> {
	const home = await store.prepare({ isSeverable: true });
	fault.prepare?.(home);
	const connector = await startFakeConnector();
	const client = createBotClient(connector.url, lanes);
	const subject = await startSubject({ dataDir: home.dataDir, env: home.env });
	const channel = startRetryingChannel({
		conversations: 100_000,
		messagesEach: 10,
		lanes,
		restMs,
		client,
		chance: createChance(seed),
		origin: () => subject.origin,
	});
	const { sent } = channel;
	let howEnded: string | undefined;
	void subject.ended.then((how) => {
		howEnded = how;
	});
	try {
		await until(() => sent.acknowledged.size >= 50, 60_000);
		const makeWell = await fault.strike({ home, subject, isFull });
		await pause(isFull ? fault.lastsMs.full : fault.lastsMs.small);
		await makeWell();
		const before = sent.acknowledged.size;
		const wellAt = performance.now();
		const isBack = await until(
			() => sent.acknowledged.size >= before + 20,
			recoverWithinMs,
		);
		const backMs = performance.now() - wellAt;
		channel.stop();
		await channel.ended;
		const end =
			howEnded && `the process ended: ${howEnded}\n${subject.output()}`;
		if (!end) {
			await whenDrained(subject, connector);
			await subject.stop();
		}
		const { broken, unknown } = await judgeRun(home, sent, connector);
		const wasNoticed = fault.isQuiet || sent.refused.size > 0;
		say(`${fault.name}: ${sent.acknowledged.size} acknowledged`);
		return {
			name: `${fault.name} (${store.kind})`,
			runs: sent.acknowledged.size,
			broken: [
				...(end ? [end] : broken),
				...(isBack ? [] : ["nothing was acknowledged after it was over"]),
				...(wasNoticed ? [] : ["the fault was not felt, so nothing is proved"]),
			],
			figure: `refused meanwhile: ${tellRefusals(sent) || "none"}; back ${Math.round(backMs)} ms after it was over; ${unknown} sends marked unknown`,
		};
	} finally {
		channel.stop();
		await subject.kill();
		client.close();
		await connector.close();
		fault.clear?.(home);
		await home.remove();
	}
}

/** Room on the disk in all. */
const diskMb = 64;

/**
 * A disk of its own in memory, which a file fills up, where this user may mount one; else the
 * database is told that it may not grow, which ends in the same error of SQLite.
 */
function diskFull(): Fault {
	const canMount = mountsDisks();
	return {
		name: canMount
			? "disk full (tmpfs)"
			: "disk full (by max_page_count: no disk may be mounted here)",
		isQuiet: false,
		lastsMs: { small: 3000, full: 20_000 },
		prepare: ({ dataDir }) => {
			if (canMount)
				run("mount", "-t", "tmpfs", "-o", `size=${diskMb}m`, "tmpfs", dataDir);
		},
		strike: async ({ home, subject }) => {
			if (!canMount) {
				await subject.tell({ kind: "disk", isFull: true });
				return async () => {
					await subject.tell({ kind: "disk", isFull: false });
				};
			}
			const ballast = join(home.dataDir, "ballast");
			fillDisk(ballast);
			return () => rmSync(ballast);
		},
		clear: ({ dataDir }) => {
			if (canMount) run("umount", "-l", dataDir);
		},
	};
}

function mountsDisks(): boolean {
	return (
		process.platform === "linux" &&
		process.getuid?.() === 0 &&
		spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"])
			.status === 0
	);
}

function run(program: string, ...args: readonly string[]): void {
	const { status, stderr } = spawnSync(program, args);
	if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}

/** Grows a file until nothing more goes in. */
function fillDisk(file: string): void {
	const piece = Buffer.alloc(64 * 1024);
	try {
		for (;;) appendFileSync(file, piece);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
	}
}

/** Another program keeps the right to write to itself. */
const databaseLocked: Fault = {
	name: "database locked by another program",
	isQuiet: false,
	lastsMs: { small: 3000, full: 20_000 },
	strike: async ({ home }) => {
		const other = new Libsql(join(home.dataDir, "shopbell.db"));
		// The program itself holds the lock for moments only.
		await until(() => {
			try {
				other.exec("begin immediate");
				return true;
			} catch {
				return false;
			}
		}, 20_000);
		return () => {
			other.exec("rollback");
			other.close();
		};
	},
};

const hourMs = 3_600_000;

/** The program's clock goes an hour ahead, two back, and is right again. */
const clockJumps: Fault = {
	name: "clock jumps an hour ahead and two back",
	isQuiet: true,
	lastsMs: { small: 1500, full: 15_000 },
	strike: async ({ subject, isFull }) => {
		const { small, full } = clockJumps.lastsMs;
		await subject.tell({ kind: "clock", offsetMs: hourMs });
		await pause(isFull ? full : small);
		await subject.tell({ kind: "clock", offsetMs: -hourMs });
		return async () => {
			await subject.tell({ kind: "clock", offsetMs: 0 });
		};
	},
};

/** Something that goes wrong with a database server. */
function toServerFault({
	name,
	strike,
}: {
	readonly name: string;
	readonly strike: () => Promise<() => Promise<void>>;
}): Fault {
	return {
		name,
		isQuiet: false,
		lastsMs: { small: 10_000, full: 60_000 },
		strike,
	};
}
