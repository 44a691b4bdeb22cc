import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../architecture/workspace.js";
import {
	type IdleSockets,
	measureIdleSockets,
	toIdleText,
} from "./measure-idle-sockets.js";
import { toMarkdown, toRows, toText } from "./report.js";
import { measureRound, type Round, type Side, type SideName } from "./side.js";
import {
	startBotbuilderSide,
	startCheckedBotbuilderSide,
} from "./start-botbuilder-side.js";
import { startDurableSide } from "./start-durable-side.js";
import { startInProcessSide } from "./start-in-process-side.js";
import { startRestifySide } from "./start-restify-side.js";
import { startShopbellSide } from "./start-shopbell-side.js";

const USAGE = `Usage: npm run bench:turns -- [--json | --markdown] [--profile] [--rounds 5] [--lanes 32] [--sockets 5000]
Prints turns per second, time to acknowledge, time to reply and processor time of the built bot,
beside a restify route that echoes, three botbuilder echo bots and an echo that stores what is said,
and with --sockets the memory that so many idle chats take. Build first: npm run build.`;

/** Messages of one round, about a second of each server; our chats ask some five times, far below the limit of a conversation. */
const perRound: Readonly<Record<SideName, number>> = {
	restify: 40_000,
	inProcess: 12_000,
	botbuilder: 2400,
	botbuilderChecked: 2400,
	durable: 4800,
	durableLong: 4800,
	shopbell: 2400,
	shopbellDifferent: 2400,
};

/** Rounds of every server that do not count: none is measured while V8 still compiles it. */
const warmUpRounds = 5;

/** No message of a round starts later. */
const maxRoundMs = 6000;

/** The whole run ends by then, whatever hangs. */
const maxRunMs = 420_000;

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			json: { type: "boolean", default: false },
			markdown: { type: "boolean", default: false },
			profile: { type: "boolean", default: false },
			rounds: { type: "string", default: "5" },
			lanes: { type: "string", default: "32" },
			sockets: { type: "string", default: "0" },
			help: { type: "boolean", default: false },
		},
	});
	if (values.help) {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	const sides: Side[] = [];
	const deadline = setTimeout(() => {
		process.stderr.write(`Not done after ${maxRunMs / 1000} s: given up.\n`);
		for (const { pid } of sides) process.kill(pid, "SIGKILL");
		process.exit(1);
	}, maxRunMs);
	try {
		const rounds = Number(values.rounds);
		const { measured, idle } = await measure(sides, {
			isProfiled: values.profile,
			rounds,
			lanes: Number(values.lanes),
			sockets: Number(values.sockets),
		});
		const rows = toRows(measured);
		if (values.json)
			process.stdout.write(
				`${JSON.stringify({ rounds, rows, idle, measured }, null, 1)}\n`,
			);
		else
			process.stdout.write(values.markdown ? toMarkdown(rows) : toText(rows));
		if (idle) say(toIdleText(idle));
		return 0;
	} finally {
		for (const side of sides) await side.stop();
		clearTimeout(deadline);
	}
}

async function measure(
	sides: Side[],
	{
		isProfiled,
		rounds,
		lanes,
		sockets,
	}: {
		readonly isProfiled: boolean;
		/** Times every server has its turn. */
		readonly rounds: number;
		/** Messages under way at a time. */
		readonly lanes: number;
		/** Idle chats to open at the end; 0: none. */
		readonly sockets: number;
	},
): Promise<{
	readonly measured: Readonly<Record<SideName, readonly Round[]>>;
	readonly idle: IdleSockets | null;
}> {
	say("starting the servers");
	const folder = join(root, "test/output");
	sides.push(
		await startRestifySide(lanes),
		await startInProcessSide(lanes),
		await startBotbuilderSide(lanes),
		await startCheckedBotbuilderSide(lanes),
		await startDurableSide("durable", lanes),
		await startDurableSide("durableLong", lanes),
	);
	const { sides: ours, shop } = await startShopbellSide(
		isProfiled ? ["--cpu-prof", `--cpu-prof-dir=${folder}`] : [],
		lanes,
	);
	sides.push(...ours);
	const measured: Record<SideName, Round[]> = {
		restify: [],
		inProcess: [],
		botbuilder: [],
		botbuilderChecked: [],
		durable: [],
		durableLong: [],
		shopbell: [],
		shopbellDifferent: [],
	};
	for (const side of sides) {
		say(`warming up ${side.name}`);
		for (let n = 1; n <= warmUpRounds; n += 1)
			await measureRound(side, {
				lanes,
				count: perRound[side.name],
				maxMs: maxRoundMs,
			});
	}
	for (let n = 1; n <= rounds; n += 1)
		for (const side of sides) {
			const round = await measureRound(side, {
				lanes,
				count: perRound[side.name],
				maxMs: maxRoundMs,
			});
			measured[side.name].push(round);
			say(`round ${n} ${side.name}: ${round.perSecond.toFixed(0)} per second`);
		}
	if (isProfiled) say(`profiles are in ${folder}`);
	const idle = sockets > 0 ? await measureIdleSockets(shop, sockets) : null;
	return { measured, idle };
}

/** Progress, apart from the result. */
function say(line: string): void {
	process.stderr.write(`${line}\n`);
}

process.exitCode = await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	return 1;
});
