import {
	type ConnectedName,
	channelGuides,
	connect,
	connectedNames,
} from "@shopbell/runtime/connect";
import { Argument } from "commander";
import { type AddCommand, toExample } from "./command-context.js";
import { toFindingLine } from "./print-findings.js";

/** `shopbell connect telegram`: tells the vendor where this bot is, and what is missing. */
export const connectCommand: AddCommand = (program, context) => {
	program
		.command("connect")
		.description("connect a messenger: what is missing, one line each")
		.addArgument(
			new Argument("<messenger>", "which one").choices(connectedNames),
		)
		.option("--json", "the findings as JSON")
		.addHelpText(
			"after",
			`
Settings are read from the environment, as the bot reads them. Start the bot with them first.
Exit code: 0 when the messenger is connected, 1 when something is missing.
${toExample("sh -ac '. ./bot.env; shopbell connect telegram'")}`,
		)
		.action(
			async (
				messenger: ConnectedName,
				{ json }: { readonly json?: boolean },
			) => {
				const { terminal } = context;
				const { title } = channelGuides[messenger];
				const findings = await connect({ messenger, environment: process.env });
				const isConnected = !findings.some(({ status }) => status === "failed");
				if (json) terminal.out(`${JSON.stringify(findings, null, 1)}\n`);
				else {
					for (const finding of findings) terminal.out(toFindingLine(finding));
					terminal.out(
						isConnected
							? `${title} is connected: write to the bot there to try it.\n`
							: `${title} is not connected yet.\n`,
					);
				}
				if (!isConnected) context.exitCode = 1;
			},
		);
};
