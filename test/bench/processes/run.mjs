import { runBesideBuild } from "../run-beside-build.mjs";

await runBesideBuild(new URL("bench-processes.ts", import.meta.url));
