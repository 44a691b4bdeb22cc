import { join } from "node:path";
import { inspectStore } from "@shopbell/store";
import type { Settings } from "../settings/settings.js";
import type { OtherClock } from "./check-clock.js";
import { type Finding, failed, ok, skipped, warning } from "./finding.js";

/** The database: reached, written (and taken back), its schema, and its clock where it has one of its own. */
export async function checkDatabase(
	{ postgres, dataDir }: Settings,
	now: () => number,
): Promise<{
	readonly findings: readonly Finding[];
	readonly clock: OtherClock | undefined;
}> {
	const check = "database";
	const found = await inspectStore(
		postgres
			? { kind: "postgres", url: postgres.url }
			: { kind: "embedded", file: join(dataDir, "shopbell.db") },
		now,
	);
	switch (found.kind) {
		case "missing":
			return {
				clock: undefined,
				findings: [
					skipped(check, "There is none yet; the first start makes it."),
				],
			};
		case "unusable":
			return {
				clock: undefined,
				findings: [failed(check, found.message, found.fix)],
			};
		case "usable":
			return {
				clock:
					found.aheadMs === null
						? undefined
						: { name: "the database", aheadMs: found.aheadMs, exactMs: 100 },
				findings: [
					found.isWritable
						? ok(
								check,
								`The database answers and takes what is written (${found.name}).`,
							)
						: failed(
								check,
								`The database answers and takes nothing that is written (${found.name}).`,
								postgres
									? "Give its user the right to write, and look whether it is a standby or its disk is full."
									: "Look at the free space and at the rights of its file and folder.",
							),
					toSchemaFinding(found),
				],
			};
	}
}

function toSchemaFinding({
	pending,
	unknown,
}: {
	readonly pending: readonly string[];
	readonly unknown: readonly string[];
}): Finding {
	const check = "schema";
	if (unknown.length > 0)
		return failed(
			check,
			"The database was made by a newer version of Shopbell.",
			"Install that version, or take another database.",
		);
	return pending.length === 0
		? ok(check, "Its tables are up to date.")
		: warning(
				check,
				`Its tables lack ${pending.length} changes (${pending.join(", ")}).`,
				"Back it up, then start the bot: it applies them first.",
			);
}
