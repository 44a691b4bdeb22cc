import { resolve } from "node:path";
import { createAccountTables } from "@shopbell/runtime";
import {
	type DatabaseSettings,
	StoreError,
	type TransferOptions,
	type TransferProgress,
} from "@shopbell/store";
import { type Command, Option } from "commander";
import { CliError } from "../cli-error.js";
import { createProgressBar } from "../terminal/progress-bar.js";
import type { Terminal } from "../terminal/terminal.js";

/** Which store a command works on. */
export interface DatabaseOptions {
	readonly data: string;
	readonly database?: string;
}

/** Adds the option that names the folder of an embedded store. */
export function addDataOption(command: Command): Command {
	return command.addOption(
		new Option("--data <folder>", "folder of the embedded database")
			.env("DATA_DIR")
			.default("./data"),
	);
}

/** Adds the options that name a store, with the settings of the bot as defaults. */
export function addDatabaseOptions(command: Command): Command {
	return addDataOption(command).addOption(
		new Option("--database <url>", "PostgreSQL, instead of the folder").env(
			"DATABASE_URL",
		),
	);
}

/** The store the options name. */
export function toDatabase(
	{ data, database }: DatabaseOptions,
	cwd: string,
): DatabaseSettings {
	return database
		? { kind: "postgres", url: checkUrl(database) }
		: { kind: "embedded", file: resolve(cwd, data, "shopbell.db") };
}

/** An address of PostgreSQL; it may hold a password, so nothing repeats it. */
export function checkUrl(url: string): string {
	if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol))
		return url;
	throw new CliError({
		code: "usage",
		message: "This is no address of PostgreSQL",
		fix: "Write it as postgres://user:password@host:5432/database",
	});
}

/** Runs work on a store: what it says is wrong ends the command with the fix. */
export async function withStoreErrors<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (!(cause instanceof StoreError)) throw cause;
		throw new CliError({
			code: "input",
			message: cause.message,
			fix: cause.fix,
			cause,
		});
	}
}

/** A transfer with the tables of sign-in, drawn while it goes on. */
export function showTransfer(terminal: Terminal): {
	readonly options: TransferOptions;
	readonly clear: () => void;
} {
	const bars = {
		copying: createProgressBar(terminal, "Copying"),
		checking: createProgressBar(terminal, "Checking"),
	};
	return {
		options: {
			prepare: createAccountTables,
			onProgress: ({ step, done, total }: TransferProgress) =>
				bars[step].show(total === 0 ? 1 : done / total),
		},
		clear: () => {
			for (const bar of Object.values(bars)) bar.clear();
		},
	};
}
