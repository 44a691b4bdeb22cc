import { root, runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("bench-intents.ts", import.meta.url), {
	flags: ["--expose-gc"],
	env: { SHOPBELL_PEERS: `${root}test/bench/peers/` },
});
