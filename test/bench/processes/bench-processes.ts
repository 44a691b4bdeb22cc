import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startPostgres } from "@shopbell/store/testing/postgres";
import { type ShopProcess, startShop } from "../../e2e/shop-process.js";
import { createBenchFolder } from "../turns/create-bench-folder.js";
import { type LoadResult, runLoad } from "../turns/load.js";
import { openSecret } from "../turns/open-secret.js";
import { createPostClient } from "../turns/post-client.js";
import { readCpuSeconds } from "../turns/read-cpu-seconds.js";
import { Shopper } from "../turns/shopper.js";
import { createWordings, differentTextOf } from "../turns/texts.js";
import { drawProcesses, type ProcessesPoint } from "./draw-processes.js";

const USAGE = `Usage: npm run bench:processes -- [--processes 1,2,3] [--count 1200] [--json] [--svg FILE]
Prints turns per second of so many bots on one durable PostgreSQL, with the processor time of the
bots. Build first: npm run build. PostgreSQL is that of DATABASE_URL, or one of its own.`;

const lanes = 32;
const conversations = 256;
const maxMs = 30_000;

/** What so many processes did. */
type Point = LoadResult & ProcessesPoint;

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			processes: { type: "string", default: "1,2,3" },
			count: { type: "string", default: "1200" },
			json: { type: "boolean", default: false },
			svg: { type: "string" },
			help: { type: "boolean", default: false },
		},
	});
	if (values.help) {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	const postgres = await startPostgres({ isDurable: true });
	try {
		const points: Point[] = [];
		for (const processes of values.processes.split(",").map(Number)) {
			const point = await measure(
				processes,
				Number(values.count),
				postgres.url,
			);
			points.push(point);
			if (!values.json) process.stdout.write(toLine(point));
		}
		if (values.svg !== undefined)
			writeFileSync(values.svg, drawProcesses(points));
		if (values.json)
			process.stdout.write(`${JSON.stringify(points, null, 1)}\n`);
		return 0;
	} finally {
		await postgres.stop();
	}
}

async function measure(
	processes: number,
	count: number,
	databaseUrl: string,
): Promise<Point> {
	const { dataDir, env } = createBenchFolder("bench-processes-data");
	const bots: ShopProcess[] = [];
	const shoppers: Shopper[] = [];
	try {
		// One after another: the first trains the matcher that the others read.
		while (bots.length < processes)
			bots.push(
				await startShop({
					dataDir,
					env: { ...env, DATABASE_URL: databaseUrl },
				}),
			);
		const clients = bots.map(({ origin }) => createPostClient(origin, lanes));
		const [first] = clients;
		if (!first) throw new Error("--processes takes 1 or more.");
		const secret = await openSecret(first, dataDir);
		const openShoppers = async (): Promise<void> => {
			for (const shopper of shoppers.splice(0)) shopper.close();
			for (let n = 0; n < conversations; n++) {
				const client = clients[n % clients.length];
				if (client) shoppers.push(await Shopper.open(client, secret));
			}
		};
		const toText = createWordings(differentTextOf);
		const load = (): Promise<LoadResult> => {
			const turns = new Array<number>(lanes).fill(0);
			return runLoad({
				lanes,
				count,
				maxMs,
				exchange: (_n, lane) => {
					const turn = turns[lane] ?? 0;
					turns[lane] = turn + 1;
					const place = lane + lanes * (turn % (conversations / lanes));
					const shopper = shoppers[place];
					if (!shopper) throw new Error("A lane has no shopper.");
					return shopper.say(toText(place + turn));
				},
			});
		};
		await openShoppers();
		await load();
		// Others, who have asked nothing; opening them is not measured.
		await openShoppers();
		const before = readCpu(bots);
		const result = await load();
		const after = readCpu(bots);
		for (const client of clients) client.close();
		return {
			...result,
			processes,
			cpuMicrosPerMessage:
				before === null || after === null
					? null
					: ((after - before) * 1e6) / result.count,
		};
	} finally {
		for (const shopper of shoppers) shopper.close();
		for (const bot of bots) await bot.stop();
	}
}

function readCpu(bots: readonly ShopProcess[]): number | null {
	let sum = 0;
	for (const { pid } of bots) {
		const seconds = readCpuSeconds(pid);
		if (seconds === null) return null;
		sum += seconds;
	}
	return sum;
}

function toLine(point: Point): string {
	const { processes, perSecond, replyP50Ms, replyP99Ms } = point;
	const cpu = point.cpuMicrosPerMessage;
	return `${processes} processes: ${perSecond.toFixed(0)} messages/s, reply p50 ${replyP50Ms.toFixed(0)} ms, p99 ${replyP99Ms.toFixed(0)} ms, ${cpu === null ? "–" : cpu.toFixed(0)} µs of the bots' processor time per message\n`;
}

process.exitCode = await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	return 1;
});
