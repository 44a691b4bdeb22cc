import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
	createLocalEmbedder,
	EmbedderError,
	type TransformersModule,
} from "@shopbell/embedders";
import { loadLibrary } from "./load-library.js";
import { IDEAS, writeModelFolder } from "./write-model-folder.js";

const USAGE = `Usage: npm run prove:local-model -- [--json]
Runs the embedder for local models on the real library with a small model made for the purpose.
The library (some 470 MB) is installed on the first run, outside the workspaces.`;

interface Proof {
	readonly name: string;
	readonly runs: number;
	readonly broken: readonly string[];
	readonly figure: string;
}

const signal = new AbortController().signal;

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			json: { type: "boolean", default: false },
			help: { type: "boolean", default: false },
		},
	});
	if (values.help) {
		process.stdout.write(`${USAGE}\n`);
		return 0;
	}
	const root = process.env.SHOPBELL_ROOT ?? process.cwd();
	const library = await loadLibrary<TransformersModule>(
		join(root, "test/prove/local-model/library"),
	);
	const load = async () => library;
	const home = mkdtempSync(join(tmpdir(), "shopbell-model-"));
	const folder = join(home, "tiny");
	try {
		writeModelFolder(folder);
		const proofs = [
			await proveBatches(folder, load),
			await proveMeaning(folder, load),
			await proveRefusals(home, folder, load),
		];
		for (const { name, broken } of proofs)
			for (const line of broken.slice(0, 20))
				process.stderr.write(`${name}: ${line}\n`);
		const table = proofs.map((proof) => ({
			...proof,
			broken: proof.broken.length,
		}));
		if (values.json) process.stdout.write(`${JSON.stringify(table)}\n`);
		else console.table(table);
		return table.some(({ broken }) => broken > 0) ? 1 : 0;
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

type Load = () => Promise<TransformersModule>;

/** A text has one vector, of length 1, whatever stands beside it in a batch. */
async function proveBatches(folder: string, load: Load): Promise<Proof> {
	const words = [...IDEAS.flat(), "please", "?"];
	const texts = Array.from({ length: 500 }, (_, n) =>
		Array.from(
			{ length: 1 + ((n * 7) % 23) },
			(_, place) => words[(n * 13 + place * 5) % words.length],
		).join(" "),
	);
	const embedder = await createLocalEmbedder({ folder, load });
	const together = await embedder.embed(texts, signal);
	const broken: string[] = [];
	if (together.length !== texts.length)
		broken.push(`${together.length} vectors for ${texts.length} texts`);
	for (const [n, text] of texts.entries()) {
		const [alone] = await embedder.embed([text], signal);
		const beside = together[n];
		if (!alone || !beside || cosine(alone, beside) < 1 - 1e-5)
			broken.push(`“${text}” has another vector in a batch`);
		else if (Math.abs(Math.hypot(...beside) - 1) > 1e-5)
			broken.push(`“${text}” has a vector of length ${Math.hypot(...beside)}`);
	}
	return {
		name: "a text has one vector of length 1, alone and in a batch",
		runs: texts.length,
		broken,
		figure: `${together[0]?.length ?? 0} dimensions`,
	};
}

/** Other words for an idea are near, another idea is far. */
async function proveMeaning(folder: string, load: Load): Promise<Proof> {
	const embedder = await createLocalEmbedder({ folder, load });
	const all = IDEAS.flat();
	const vectors = await embedder.embed(all, signal);
	const broken: string[] = [];
	let runs = 0;
	for (const [a, one] of all.entries())
		for (const [b, other] of all.entries()) {
			runs += 1;
			const isSame = IDEAS.some(
				(idea) => idea.includes(one) && idea.includes(other),
			);
			const near = cosine(vectors[a] ?? [], vectors[b] ?? []);
			if (Math.abs(near - (isSame ? 1 : 0)) > 1e-5)
				broken.push(`“${one}” and “${other}”: ${near}`);
		}
	return {
		name: "words for one idea are near, others far",
		runs,
		broken,
		figure: `${IDEAS.length} ideas`,
	};
}

/** A folder that holds no model, or a spoilt one, is told with the error's code. */
async function proveRefusals(
	home: string,
	folder: string,
	load: Load,
): Promise<Proof> {
	const broken: string[] = [];
	const spoilt = join(home, "spoilt");
	writeModelFolder(spoilt);
	writeFileSync(join(spoilt, "onnx/model.onnx"), "no model");
	const cases = [
		{ name: "an absent folder", options: { folder: join(home, "absent") } },
		{ name: "a spoilt model", options: { folder: spoilt } },
		{ name: "absent weights", options: { folder, dtype: "q8" } },
	];
	for (const { name, options } of cases)
		try {
			await createLocalEmbedder({ ...options, load });
			broken.push(`${name} was taken`);
		} catch (error) {
			if (!(error instanceof EmbedderError && error.code === "model-failed"))
				broken.push(`${name}: ${error}`);
		}
	return {
		name: "what is no model is refused by its code",
		runs: cases.length,
		broken,
		figure: "model-failed",
	};
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let sum = 0;
	for (let n = 0; n < a.length; n += 1) sum += (a[n] ?? 0) * (b[n] ?? 0);
	return sum;
}

process.exitCode = await main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
	return 1;
});
