import type { MessengerCheck } from "./check.js";
import { arrivals, batches, nonsense } from "./checks/arrivals.js";
import { declared } from "./checks/declared.js";
import { forged } from "./checks/forged.js";
import { limits, unreachable, unsure, windows } from "./checks/sending.js";

/** What every messenger promises. */
export const messengerChecks: readonly MessengerCheck[] = [
	forged,
	arrivals,
	batches,
	nonsense,
	limits,
	unsure,
	unreachable,
	windows,
	declared,
];
