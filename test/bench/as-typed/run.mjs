import { runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("bench-as-typed.ts", import.meta.url));
