import { resolve } from "node:path";
import { backupStore } from "@shopbell/store";
import { type AddCommand, toExample } from "./command-context.js";
import {
	addDatabaseOptions,
	type DatabaseOptions,
	showTransfer,
	toDatabase,
	withStoreErrors,
} from "./database-options.js";

/** `shopbell backup FILE`: everything in one file, while the bot works. */
export const backupCommand: AddCommand = (program, { terminal, cwd }) => {
	addDatabaseOptions(program.command("backup"))
		.description(
			"write everything that is stored into one file, while the bot works",
		)
		.argument("<file>", "where it goes; appears when it is whole")
		.addHelpText("after", toExample("shopbell backup backup-2026-11-22.db"))
		.action(async (file: string, options: DatabaseOptions) => {
			const { options: transfer, clear } = showTransfer(terminal);
			await withStoreErrors(() =>
				backupStore(toDatabase(options, cwd), resolve(cwd, file), transfer),
			).finally(clear);
			terminal.out(
				`${file} holds everything. Files of shoppers and secrets are in DATA_DIR: keep that folder as well.\n`,
			);
		});
};
