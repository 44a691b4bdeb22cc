import { describe } from "vitest";
import { describeBoard } from "./contract/describe-board.js";
import { describeCalls } from "./contract/describe-calls.js";
import { describeDeliveries } from "./contract/describe-deliveries.js";
import { describeDesk } from "./contract/describe-desk.js";
import { describeHandoffs } from "./contract/describe-handoffs.js";
import { describeInsight } from "./contract/describe-insight.js";
import { describeIntake } from "./contract/describe-intake.js";
import { describeLinks } from "./contract/describe-links.js";
import { describeOperations } from "./contract/describe-operations.js";
import { describeOwnership } from "./contract/describe-ownership.js";
import { describeProcesses } from "./contract/describe-processes.js";
import { describeReach } from "./contract/describe-reach.js";
import { describeSharing } from "./contract/describe-sharing.js";
import { describeTimers } from "./contract/describe-timers.js";
import { describeTurns } from "./contract/describe-turns.js";
import { describeTurnsAtOnce } from "./contract/describe-turns-at-once.js";
import type { CreateSubject, StoreCapabilities } from "./store-subject.js";

/** What every store promises, on whatever database; the parts that need several processes where it has them. */
export function describeStoreContract(
	name: string,
	createSubject: CreateSubject,
	capabilities: StoreCapabilities,
): void {
	describe(`store: ${name}`, () => {
		for (const describePart of parts)
			describe("", () => describePart(createSubject));
		if (capabilities.isShared)
			describe("", () => describeSharing(createSubject));
	});
}

const parts = [
	describeIntake,
	describeTurns,
	describeTurnsAtOnce,
	describeDeliveries,
	describeCalls,
	describeTimers,
	describeOwnership,
	describeHandoffs,
	describeDesk,
	describeBoard,
	describeReach,
	describeLinks,
	describeInsight,
	describeOperations,
	describeProcesses,
] as const;
