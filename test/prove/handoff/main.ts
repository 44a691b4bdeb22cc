import { parseArgs } from "node:util";
import type { HandoffProof } from "./handoff-part.js";
import { handoffParts } from "./handoff-parts.js";

const { values } = parseArgs({
	options: {
		full: { type: "boolean", default: false },
		json: { type: "boolean", default: false },
		part: { type: "string", multiple: true },
		seed: { type: "string", default: "1" },
		/** `seed/path` of a failing run, as it was printed. */
		replay: { type: "string" },
	},
});
const replayed = values.replay?.split("/") ?? [];
const wanted = values.part ?? handoffParts.map(({ name }) => name);
const proofs: HandoffProof[] = [];
for (const part of handoffParts)
	if (wanted.includes(part.name))
		proofs.push(
			...(await part.run({
				isFull: values.full,
				seed: Number(replayed[0] ?? values.seed),
				...(replayed[1] === undefined ? {} : { path: replayed[1] }),
				onTranscript: (line) => console.error(line),
			})),
		);

for (const { name, broken } of proofs)
	for (const line of broken.slice(0, 20)) console.error(`${name}: ${line}`);
const table = proofs.map(({ name, runs, broken }) => ({
	name,
	runs,
	broken: broken.length,
}));
if (values.json) console.log(JSON.stringify(table));
else {
	console.table(table);
	for (const { name, figures } of proofs)
		if (figures) {
			console.log(name);
			console.table(figures);
		}
}
process.exitCode = table.some(({ broken }) => broken > 0) ? 1 : 0;
