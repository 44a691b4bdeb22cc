import { root, runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("prove-local-model.ts", import.meta.url), {
	env: { SHOPBELL_ROOT: root },
});
