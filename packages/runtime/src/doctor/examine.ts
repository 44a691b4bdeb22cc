import type { GivenSettings } from "../settings/settings.js";
import { checkOutside, checkPublicUrl, type Fetch } from "./check-addresses.js";
import { checkChannels } from "./check-channels.js";
import { askClock, checkClock } from "./check-clock.js";
import { checkDatabase } from "./check-database.js";
import { checkKnowledge } from "./check-knowledge.js";
import { checkDataFolder, checkNode } from "./check-machine.js";
import { checkMail } from "./check-mail.js";
import { checkRunning } from "./check-running.js";
import { checkSettings } from "./check-settings.js";
import type { Finding } from "./finding.js";

export type { Finding } from "./finding.js";

/** What is examined and with what. */
export interface ExamineOptions {
	readonly environment: GivenSettings;
	/** Epoch ms; default the system clock. */
	readonly now?: () => number;
	/** Default the platform's. */
	readonly fetch?: Fetch;
	/** Default that of this process, e.g. `20.20.2`. */
	readonly nodeVersion?: string;
	/** Hears of each finding as it is made. */
	readonly onFinding?: (finding: Finding) => void;
}

/**
 * Looks at everything that a bot of these settings needs, and says what to do about what is missing.
 * Makes the data folder where it is missing; keeps nothing else that it tries, sends nothing, and may
 * run beside the bot.
 */
export async function examine(
	options: ExamineOptions,
): Promise<readonly Finding[]> {
	const { environment, now = Date.now, fetch: fetcher = fetch } = options;
	const findings: Finding[] = [];
	const tell = (found: readonly Finding[]): void => {
		for (const finding of found) {
			findings.push(finding);
			options.onFinding?.(finding);
		}
	};
	tell([checkNode(options.nodeVersion ?? process.versions.node)]);
	const { findings: wrong, settings } = checkSettings(environment);
	tell(wrong);
	if (!settings) return findings;
	tell(await checkDataFolder(settings.dataDir));
	const database = await checkDatabase(settings, now);
	tell(database.findings);
	tell([await checkKnowledge(settings)]);
	tell(await checkChannels(settings, fetcher));
	const running = await checkRunning(settings, fetcher);
	tell(running.findings);
	tell([await checkPublicUrl(settings, running.isRunning, fetcher)]);
	tell(await checkOutside(settings, fetcher));
	tell([await checkMail(settings)]);
	const { publicUrl } = settings;
	const web =
		publicUrl === null ? undefined : await askClock(publicUrl, fetcher, now);
	tell(checkClock([database.clock, web].flatMap((clock) => clock ?? [])));
	return findings;
}
