import { crawlFlows } from "./crawl-flows.js";
import { proveByModel } from "./model.js";
import type { Proof } from "./proof.js";
import { readShop, toLiteralKnowledge } from "./shop-knowledge.js";

const flags = process.argv.slice(2);
const isFull = flags.includes("--full");
const replay = flags[flags.indexOf("--replay") + 1];
const folder = flags.includes("--kb")
	? (flags[flags.indexOf("--kb") + 1] ?? "")
	: `${process.env.SHOPBELL_ROOT ?? "./"}knowledge-base`;

const knowledgeBase = await readShop(folder);
const knowledge = toLiteralKnowledge(knowledgeBase);
const proofs: Proof[] = [];
if (flags.includes("--replay") && replay !== undefined) {
	const [seed, path] = replay.split("/");
	proofs.push(
		proveByModel(knowledgeBase, knowledge, {
			runs: 1,
			seed: Number(seed),
			...(path === undefined ? {} : { path }),
			onTranscript: (line) => console.error(line),
		}),
	);
} else {
	if (!flags.includes("--model"))
		proofs.push(
			crawlFlows(knowledgeBase, knowledge, knowledgeBase.shop.locales, {
				isAtNight: isFull,
			}),
		);
	proofs.push(
		proveByModel(knowledgeBase, knowledge, {
			runs: isFull ? 20_000 : 5000,
			onTranscript: (line) => console.error(line),
		}),
	);
}

for (const { name, broken } of proofs)
	for (const line of broken.slice(0, 20)) console.error(`${name}: ${line}`);
const table = proofs.map(({ name, runs, broken }) => ({
	name,
	runs,
	broken: broken.length,
}));
if (flags.includes("--json")) console.log(JSON.stringify(table));
else console.table(table);
process.exitCode = table.some(({ broken }) => broken > 0) ? 1 : 0;
