import { resolve } from "node:path";
import { restoreStore } from "@shopbell/store";
import { type AddCommand, toExample } from "./command-context.js";
import {
	addDatabaseOptions,
	type DatabaseOptions,
	showTransfer,
	toDatabase,
	withStoreErrors,
} from "./database-options.js";

/** `shopbell restore FILE`: a store of what a backup holds. */
export const restoreCommand: AddCommand = (program, { terminal, cwd, now }) => {
	addDatabaseOptions(program.command("restore"))
		.description("make a store of a backup, while the bot does not run")
		.argument("<file>", "backup, of the embedded database or of PostgreSQL")
		.addHelpText("after", toExample("shopbell restore backup-2026-11-22.db"))
		.action(async (file: string, options: DatabaseOptions) => {
			const { options: transfer, clear } = showTransfer(terminal);
			const { before } = await withStoreErrors(() =>
				restoreStore(resolve(cwd, file), toDatabase(options, cwd), {
					...transfer,
					now: now(),
				}),
			).finally(clear);
			terminal.out(`${file} is restored.\n`);
			if (before !== null)
				terminal.out(`What was there before is in ${before}\n`);
		});
};
