// Before the tests: strace, which sees whether a flush to disk stands before an acknowledgement.
import { spawnSync } from "node:child_process";
import { ensureProgram } from "../../ensure-program.mjs";

if (process.platform === "linux")
	ensureProgram({
		name: "strace",
		find: () => !spawnSync("strace", ["-V"]).error,
		packages: ["strace"],
		line: "The tests of what is on disk need strace: apt-get install strace.",
	});
