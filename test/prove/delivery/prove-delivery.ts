import { parseArgs } from "node:util";
import type { DeliveryProof } from "./delivery-part.js";
import { deliveryParts } from "./delivery-parts.js";
import { createEmbeddedUnderTest } from "./stores/embedded-under-test.js";
import { createPostgresUnderTest } from "./stores/postgres-under-test.js";

const usage = `Usage: npm run prove:delivery -- [--full] [--json] [--part NAME] [--store embedded|postgres] [--seed N]
Proves that nothing acknowledged is lost, doubled or swapped. Parts: ${deliveryParts.map(({ name }) => name).join(", ")}.
Without --full a share of the promised counts. Ends with 1 when anything is broken.`;

const { values } = parseArgs({
	options: {
		full: { type: "boolean", default: false },
		json: { type: "boolean", default: false },
		part: { type: "string", multiple: true },
		store: { type: "string", default: "embedded" },
		seed: { type: "string", default: "1" },
		help: { type: "boolean", default: false },
	},
});

async function main(): Promise<number> {
	const wanted = values.part ?? deliveryParts.map(({ name }) => name);
	const unknown = wanted.filter(
		(name) => !deliveryParts.some((part) => part.name === name),
	);
	const isStore = values.store === "embedded" || values.store === "postgres";
	if (values.help || !isStore || unknown.length > 0) {
		process.stdout.write(`${usage}\n`);
		return values.help ? 0 : 2;
	}
	const store =
		values.store === "postgres"
			? await createPostgresUnderTest()
			: createEmbeddedUnderTest();
	const proofs: DeliveryProof[] = [];
	try {
		for (const part of deliveryParts) {
			if (!wanted.includes(part.name)) continue;
			process.stderr.write(`${part.name} …\n`);
			proofs.push(
				...(await part.run({
					isFull: values.full,
					store,
					seed: Number(values.seed),
					say: (line) => process.stderr.write(`  ${line}\n`),
				})),
			);
		}
	} finally {
		await store.close();
	}
	for (const { name, broken } of proofs)
		for (const line of broken.slice(0, 20))
			process.stderr.write(`${name}: ${line}\n`);
	const table = proofs.map(({ broken, ...proof }) => ({
		...proof,
		broken: broken.length,
	}));
	if (values.json) process.stdout.write(`${JSON.stringify(table)}\n`);
	else
		for (const { name, runs, broken, figure } of table)
			process.stdout.write(
				`${broken === 0 ? "holds " : "BROKEN"}  ${name}: ${runs} runs, ${broken} broken; ${figure}\n`,
			);
	return table.some(({ broken }) => broken > 0) ? 1 : 0;
}

process.exitCode = await main();
