import type { HandoffPart } from "./handoff-part.js";
import { queueSimulationPart } from "./queue-simulation.js";

/** All ways in which the handoff is proved. */
export const handoffParts: readonly HandoffPart[] = [queueSimulationPart];
