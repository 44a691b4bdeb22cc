import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { drawGrowth } from "./draw-growth.js";
import {
	type GrowthRow,
	type LoadedSize,
	loadSize,
	type TrainedSize,
	trainSize,
} from "./measure-growth.js";

const { values } = parseArgs({
	options: {
		sizes: { type: "string", default: "48,100,300,1000,3000,10000" },
		json: { type: "boolean", default: false },
		svg: { type: "string" },
		step: { type: "string" },
		file: { type: "string" },
	},
});

/** Training and loading run in processes of their own, so that each memory figure is of one thing. */
function runStep(step: string, size: number, file: string): unknown {
	const { stdout, status } = spawnSync(
		process.execPath,
		[
			// Room for training; what only loads and answers gets what it would get anywhere.
			...(step === "train" ? ["--max-old-space-size=12000"] : []),
			process.argv[1] ?? "",
			"--step",
			step,
			"--sizes",
			String(size),
			"--file",
			file,
		],
		{ stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1e8 },
	);
	if (status !== 0) throw new Error(`${step} of ${size} articles failed`);
	return JSON.parse(stdout.toString());
}

if (values.step !== undefined && values.file !== undefined) {
	const size = Number(values.sizes);
	if (values.step === "train") {
		let shown = 0;
		const { text, questions, figures } = trainSize(size, (share) => {
			if (share < shown + 0.1) return;
			shown = share;
			process.stderr.write(`${size} articles: ${Math.round(share * 100)} %\n`);
		});
		writeFileSync(values.file, text);
		writeFileSync(questionsOf(values.file), JSON.stringify(questions));
		process.stdout.write(JSON.stringify(figures));
	} else {
		const { file } = values;
		process.stdout.write(
			JSON.stringify(
				loadSize(
					() => readFileSync(file, "utf8"),
					JSON.parse(readFileSync(questionsOf(file), "utf8")),
					{ isWarm: values.step === "load" },
				),
			),
		);
	}
} else {
	const folder = mkdtempSync(join(tmpdir(), "growth-"));
	const rows: GrowthRow[] = [];
	for (const size of values.sizes.split(",").map(Number)) {
		const file = join(folder, `${size}.json`);
		const figures = runStep("train", size, file) as TrainedSize["figures"];
		const loaded = runStep("load", size, file) as LoadedSize;
		const cold = runStep("load-cold", size, file) as LoadedSize;
		const row: GrowthRow = {
			...figures,
			...loaded,
			coldFirstP99Ms: cold.firstP99Ms,
		};
		rows.push(row);
		process.stderr.write(`${JSON.stringify(row)}\n`);
		rmSync(file);
	}
	rmSync(folder, { recursive: true });
	if (values.svg !== undefined) writeFileSync(values.svg, drawGrowth(rows));
	process.stdout.write(
		values.json ? `${JSON.stringify(rows, null, 1)}\n` : toMarkdown(rows),
	);
}

function questionsOf(file: string): string {
	return `${file}.questions`;
}

function toMarkdown(rows: readonly GrowthRow[]): string {
	return [
		"| articles | phrasings | train s | train CPU s | compiled MB | load s | load CPU s | warm-up s | query CPU ms | p50 ms | p99 ms | first 200 p99 ms | the same cold | memory MB | found |",
		"|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
		...rows.map(
			(row) =>
				`| ${row.articles} | ${row.phrasings} | ${(row.trainMs / 1e3).toFixed(1)} | ${(row.trainCpuMs / 1e3).toFixed(1)} | ${row.compiledMb.toFixed(1)} | ${(row.loadMs / 1e3).toFixed(2)} | ${(row.loadCpuMs / 1e3).toFixed(2)} | ${(row.warmUpMs / 1e3).toFixed(2)} | ${row.queryCpuMs.toFixed(2)} | ${row.p50Ms.toFixed(2)} | ${row.p99Ms.toFixed(2)} | ${row.firstP99Ms.toFixed(2)} | ${row.coldFirstP99Ms.toFixed(2)} | ${row.memoryMb.toFixed(0)} | ${(row.found * 100).toFixed(1)} % |`,
		),
		"",
	].join("\n");
}
