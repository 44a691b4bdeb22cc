import { createParseCache, type ParseCache } from "@shopbell/knowledge";
import { openResultsFile } from "@shopbell/knowledge/node";
import type { Command } from "commander";
import { type CommandContext, toCache } from "./command-context.js";

/** What is known of files that were read before, for commands that read a folder more than once. */
export interface OpenCache {
	readonly cache: ParseCache;
	/** Keeps what was read for the next run. */
	save(): void;
}

/** Opens what earlier commands have read; nothing is known with `--no-cache`. */
export function openCache(
	program: Command,
	context: CommandContext,
): OpenCache {
	const { cacheDir } = toCache(program, context);
	const results =
		cacheDir === undefined ? undefined : openResultsFile(cacheDir);
	return {
		cache: createParseCache(results),
		save: () => results?.save(),
	};
}
