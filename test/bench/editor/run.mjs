import { runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("bench-editor.ts", import.meta.url));
