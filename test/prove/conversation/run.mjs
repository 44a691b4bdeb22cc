import { root, runTypeScript } from "../../run-typescript.mjs";

await runTypeScript(new URL("prove-conversation.ts", import.meta.url), {
	env: { SHOPBELL_ROOT: root },
});
