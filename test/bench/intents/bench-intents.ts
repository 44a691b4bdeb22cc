import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { type DataSet, drawPerIntent, loadDataSets } from "./data-set.js";
import { type Engine, shopbell } from "./engine.js";
import { type Figures, measureEngine } from "./measure-engine.js";
import { referenceSvm } from "./reference-svm.js";

const USAGE = `Usage: npm run bench:intents -- --data FOLDER [--mode few5|full] [--only NAME,…] [--peers] [--json | --markdown]
Prints accuracy, honesty and cost of Shopbell and, with --peers, of a plain support vector machine and of other libraries.`;

const SEEDS: readonly number[] = [1, 2, 3, 4, 5];
const MODES: readonly string[] = ["few5", "full"];

/** One line of the report. */
interface Row extends Figures {
	readonly data: string;
	readonly mode: string;
	readonly engine: string;
	readonly accuracySd: number;
}

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			data: { type: "string" },
			mode: { type: "string" },
			only: { type: "string" },
			peers: { type: "boolean", default: false },
			json: { type: "boolean", default: false },
			markdown: { type: "boolean", default: false },
		},
	});
	if (
		values.data === undefined ||
		(values.mode !== undefined && !MODES.includes(values.mode))
	) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	const dataSets = loadDataSets(
		values.data,
		values.only?.split(",").filter(Boolean) ?? [],
	);
	const engines: Engine[] = [shopbell];
	if (values.peers) engines.push(referenceSvm, ...(await loadPeers()));
	const rows: Row[] = [];
	for (const dataSet of dataSets)
		for (const mode of values.mode === undefined ? MODES : [values.mode])
			for (const engine of engines) {
				process.stderr.write(`${dataSet.name} ${mode} ${engine.name}\n`);
				const row = await measureMode(engine, dataSet, mode);
				rows.push(row);
				if (!values.json && !values.markdown)
					process.stdout.write(`${toLine(row)}\n`);
			}
	if (values.json) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
	if (values.markdown) process.stdout.write(toMarkdown(rows));
	return 0;
}

async function loadPeers(): Promise<readonly Engine[]> {
	const folder = process.env.SHOPBELL_PEERS;
	if (folder === undefined) return [];
	const { loadEngines } = (await import(
		pathToFileURL(`${folder}load-engines.mjs`).href
	)) as { loadEngines: () => Promise<readonly Engine[]> };
	return loadEngines();
}

async function measureMode(
	engine: Engine,
	dataSet: DataSet,
	mode: string,
): Promise<Row> {
	const labelled = dataSet.train.filter(({ intent }) => intent !== null);
	const runs: Figures[] = [];
	if (mode === "full")
		runs.push(await measureEngine(engine, dataSet, labelled));
	else
		for (const seed of SEEDS)
			runs.push(
				await measureEngine(engine, dataSet, drawPerIntent(labelled, 5, seed)),
			);
	const mean = (pick: (run: Figures) => number) =>
		runs.reduce((sum, run) => sum + pick(run), 0) / runs.length;
	const meanOrNull = (pick: (run: Figures) => number | null) =>
		runs.some((run) => pick(run) === null)
			? null
			: mean((run) => pick(run) ?? 0);
	const accuracy = mean((run) => run.accuracy);
	return {
		data: dataSet.name,
		mode,
		engine: engine.name,
		accuracy,
		accuracySd: Math.sqrt(mean((run) => (run.accuracy - accuracy) ** 2)),
		typo: mean((run) => run.typo),
		stripped: meanOrNull((run) => run.stripped),
		auroc: meanOrNull((run) => run.auroc),
		joint: mean((run) => run.joint),
		ece: mean((run) => run.ece),
		buildMs: mean((run) => run.buildMs),
		p50Ms: mean((run) => run.p50Ms),
		p99Ms: mean((run) => run.p99Ms),
		heapMb: mean((run) => run.heapMb),
	};
}

function toMarkdown(rows: readonly Row[]): string {
	const percent = (share: number | null) =>
		share === null ? "–" : (share * 100).toFixed(1);
	return [
		"| data | mode | engine | accuracy | typo | stripped | AUROC | joint | ECE | build ms | p50 ms | p99 ms | heap MB |",
		"|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
		...rows.map(
			(row) =>
				`| ${[
					row.data,
					row.mode,
					row.engine,
					row.accuracySd > 0
						? `${percent(row.accuracy)} ± ${percent(row.accuracySd)}`
						: percent(row.accuracy),
					percent(row.typo),
					percent(row.stripped),
					row.auroc === null ? "–" : row.auroc.toFixed(3),
					percent(row.joint),
					row.ece.toFixed(3),
					row.buildMs.toFixed(0),
					row.p50Ms.toFixed(2),
					row.p99Ms.toFixed(2),
					row.heapMb.toFixed(0),
				].join(" | ")} |`,
		),
		"",
	].join("\n");
}

function toLine(row: Row): string {
	const percent = (share: number | null) =>
		share === null ? "    –" : (share * 100).toFixed(1).padStart(5);
	return [
		row.data.padEnd(20),
		row.mode,
		row.engine.padEnd(14),
		`accuracy ${percent(row.accuracy)} ± ${(row.accuracySd * 100).toFixed(1)}`,
		`typo ${percent(row.typo)}`,
		`stripped ${percent(row.stripped)}`,
		`AUROC ${row.auroc === null ? "    –" : row.auroc.toFixed(3)}`,
		`joint ${percent(row.joint)}`,
		`ECE ${row.ece.toFixed(3)}`,
		`build ${row.buildMs.toFixed(0)} ms`,
		`p50 ${row.p50Ms.toFixed(2)} ms`,
		`p99 ${row.p99Ms.toFixed(2)} ms`,
		`heap ${row.heapMb.toFixed(0)} MB`,
	].join("  ");
}

process.exitCode = await main();
