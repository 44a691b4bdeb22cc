import { copyStore } from "@shopbell/store";
import { type AddCommand, toExample } from "./command-context.js";
import {
	addDataOption,
	checkUrl,
	type DatabaseOptions,
	showTransfer,
	toDatabase,
	withStoreErrors,
} from "./database-options.js";

/** `shopbell move-data --to postgres://…`: from the embedded database to PostgreSQL. */
export const moveDataCommand: AddCommand = (program, { terminal, cwd }) => {
	addDataOption(program.command("move-data"))
		.description(
			"copy everything into an empty PostgreSQL and compare, while the bot does not run",
		)
		.requiredOption("--to <url>", "where it goes")
		.addHelpText(
			"after",
			toExample(
				"shopbell move-data --data ./data --to postgres://shopbell:secret@db.example/shopbell",
			),
		)
		.action(async ({ data, to }: DatabaseOptions & { readonly to: string }) => {
			const url = checkUrl(to);
			const { options, clear } = showTransfer(terminal);
			const { rows, tables } = await withStoreErrors(() =>
				copyStore(
					toDatabase({ data }, cwd),
					{ kind: "postgres", url },
					options,
				),
			).finally(clear);
			terminal.out(
				`${rows} rows in ${tables} tables are there, and the same.\nSet DATABASE_URL to that address and start; files of shoppers and secrets stay in DATA_DIR.\n`,
			);
		});
};
