import { runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("bench-growth.ts", import.meta.url));
