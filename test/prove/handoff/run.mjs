import { root, runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("main.ts", import.meta.url), {
	env: { SHOPBELL_ROOT: root },
	// The database is a native module, and botbuilder asks for its parts by name.
	external: ["libsql", "botbuilder", "restify"],
});
