import { examine } from "@shopbell/runtime/doctor";
import { type AddCommand, toExample } from "./command-context.js";
import { toFindingLine } from "./print-findings.js";

/** `shopbell doctor`: what keeps the bot of these settings from working, and what to do about it. */
export const doctorCommand: AddCommand = (program, context) => {
	program
		.command("doctor")
		.description(
			"look at settings, database, knowledge base, channels, mail, clock and disk of the bot, also while it runs",
		)
		.option("--json", "the findings as JSON")
		.addHelpText(
			"after",
			`
Settings are read from the environment, as the bot reads them. Nothing is changed and nothing is sent.
Exit code: 0 when nothing failed, 1 when something did.
${toExample("shopbell doctor", "sh -ac '. ./bot.env; shopbell doctor --json'")}`,
		)
		.action(async ({ json }: { readonly json?: boolean }) => {
			const { terminal } = context;
			const findings = await examine({
				environment: process.env,
				now: context.now,
				...(json
					? {}
					: { onFinding: (one) => terminal.out(toFindingLine(one)) }),
			});
			if (json) terminal.out(`${JSON.stringify(findings, null, 1)}\n`);
			if (findings.some(({ status }) => status === "failed"))
				context.exitCode = 1;
		});
};
