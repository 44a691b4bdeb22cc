import { runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("main.ts", import.meta.url), {
	// Clients of vendors ask for their parts by name.
	external: ["grammy", "@slack/web-api", "botbuilder", "vitest"],
});
