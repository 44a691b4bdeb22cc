import { parseArgs } from "node:util";
import { messengerKits } from "@shopbell/channels/testing";
import { proveChannels } from "./prove-channels.js";

const { values } = parseArgs({
	options: {
		full: { type: "boolean", default: false },
		json: { type: "boolean", default: false },
		channel: { type: "string", multiple: true },
	},
});
const names = messengerKits.map(({ name }) => name);
const unknown = values.channel?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) {
	console.error(`No such channel: ${unknown.join(", ")}. ${names.join(", ")}.`);
	process.exit(2);
}
const proofs = await proveChannels({
	isFull: values.full,
	...(values.channel === undefined ? {} : { channels: values.channel }),
	onProgress: (line) => console.error(line),
});
for (const { name, broken } of proofs)
	for (const line of broken.slice(0, 20)) console.error(`${name}: ${line}`);
const table = proofs.map(({ name, runs, broken }) => ({
	name,
	runs,
	broken: broken.length,
}));
if (values.json) console.log(JSON.stringify(table));
else console.table(table);
process.exitCode = table.some(({ broken }) => broken > 0) ? 1 : 0;
