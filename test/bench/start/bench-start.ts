import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cutPhrasings } from "./cut-phrasings.js";
import { type Cost, measureStart, type StartCost } from "./measure-start.js";

/** Phrasings per article and language that the promise of three seconds names. */
const PROMISED = 25;

const { values, positionals } = parseArgs({
	options: {
		rounds: { type: "string", default: "3" },
		cache: { type: "string" },
	},
	allowPositionals: true,
});
const folder = positionals[0] ?? "knowledge-base";

if (values.cache !== undefined)
	process.stdout.write(
		JSON.stringify(await measureStart(folder, values.cache)),
	);
else bench();

/** Every start is a process of its own; the cold ones find nothing that an earlier one has left. */
function bench(): void {
	const work = mkdtempSync(join(tmpdir(), "start-"));
	try {
		const cut = join(work, "cut");
		cutPhrasings(folder, cut, PROMISED);
		console.log(
			`Medians of ${values.rounds} starts, wall ms (CPU ms of all threads); ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}\n`,
		);
		console.log(
			"| knowledge base | phrasings | start | library | reading | learning | both |\n|---|--:|---|--:|--:|--:|--:|",
		);
		for (const [name, path] of [
			[`at most ${PROMISED} per article and language`, cut],
			["as it is", folder],
		] as const) {
			const cold: StartCost[] = [];
			const warm: StartCost[] = [];
			for (let round = 0; round < Number(values.rounds); round++) {
				const cache = mkdtempSync(join(work, "cache-"));
				cold.push(start(path, cache));
				warm.push(start(path, cache));
				rmSync(cache, { recursive: true });
			}
			show(name, "cold", cold);
			show(name, "warm", warm);
		}
	} finally {
		rmSync(work, { recursive: true });
	}
}

function start(path: string, cache: string): StartCost {
	const { stdout, status } = spawnSync(
		process.execPath,
		[process.argv[1] ?? "", path, "--cache", cache],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	if (status !== 0) throw new Error(`Starting with ${path} failed`);
	return JSON.parse(stdout.toString());
}

function show(name: string, kind: string, starts: readonly StartCost[]): void {
	const median = (of: (start: StartCost) => number): string =>
		(starts.map(of).sort((a, b) => a - b)[starts.length >> 1] ?? 0).toFixed(0);
	const cell = (of: (start: StartCost) => Cost) =>
		`${median((one) => of(one).wallMs)} (${median((one) => of(one).cpuMs)})`;
	console.log(
		`| ${name} | ${median(({ phrasings }) => phrasings)} | ${kind} | ${cell(({ modules }) => modules)} | ${cell(({ reading }) => reading)} | ${cell(({ learning }) => learning)} | ${cell(({ whole }) => whole)} |`,
	);
}
