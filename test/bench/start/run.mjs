import { runBesideBuild } from "../run-beside-build.mjs";

await runBesideBuild(new URL("bench-start.ts", import.meta.url));
