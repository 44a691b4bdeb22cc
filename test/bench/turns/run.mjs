import { runBesideBuild } from "../run-beside-build.mjs";

await runBesideBuild(new URL("bench-turns.ts", import.meta.url));
