import { runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("bench-ablation.ts", import.meta.url));
