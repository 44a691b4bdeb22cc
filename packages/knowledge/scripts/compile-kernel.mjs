// Compiles src/match/kernel/weights.wat to compiled-weights.ts beside it:
//   node packages/knowledge/scripts/compile-kernel.mjs
import { readFileSync, writeFileSync } from "node:fs";
import createWabt from "wabt";

const folder = new URL("../src/match/kernel/", import.meta.url);
const wabt = await createWabt();
const source = readFileSync(new URL("weights.wat", folder), "utf8");
const { buffer } = wabt
	.parseWat("weights.wat", source, { simd: true })
	.toBinary({});
writeFileSync(
	new URL("compiled-weights.ts", folder),
	`/** weights.wat in WebAssembly, in base64. Made by scripts/compile-kernel.mjs. */
export const compiledWeights =
	"${Buffer.from(buffer).toString("base64")}";
`,
);
