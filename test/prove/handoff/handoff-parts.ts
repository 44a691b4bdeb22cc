import { acceptRacesPart } from "./accept-races.js";
import { desksPart } from "./desks.js";
import type { HandoffPart } from "./handoff-part.js";
import { ownershipPart } from "./ownership-model.js";
import { queueSimulationPart } from "./queue-simulation.js";

/** All ways in which the handoff is proved. */
export const handoffParts: readonly HandoffPart[] = [
	ownershipPart,
	acceptRacesPart,
	queueSimulationPart,
	desksPart,
];
