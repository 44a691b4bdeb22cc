import { existsSync } from "node:fs";
import { resolve } from "node:path";
import envPaths from "env-paths";

/**
 * Where commands keep what they read and learnt: in the data folder of the bot that runs
 * here, so that both learn once, else where the system has such files (`~/.cache/shopbell`).
 */
export function chooseCacheDir(cwd: string): string {
	const data = resolve(cwd, process.env.DATA_DIR ?? "data");
	return existsSync(data) ? data : envPaths("shopbell", { suffix: "" }).cache;
}
