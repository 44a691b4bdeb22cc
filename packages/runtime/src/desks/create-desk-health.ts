import type { DeskHealth, DeskLine } from "@shopbell/desks";
import { inTime } from "../work/in-time.js";

/** What health reports of a desk outside. */
export interface DeskOutsideHealth {
	readonly kind: string;
	readonly status: DeskHealth["kind"];
	/** A code, where it is ill. */
	readonly why?: string;
}

/** Time for which an answer is believed, so that looking often does not call the desk often. */
const heldMs = 30_000;
/** Longest wait for a sign of life. */
const waitMs = 2000;

/** Asks a desk outside how it is, at most twice a minute. The bot is well without it. */
export function createDeskHealth(
	line: Pick<DeskLine, "name" | "check">,
	now: () => number,
): () => Promise<DeskOutsideHealth> {
	let known: { readonly at: number; readonly health: DeskHealth } | undefined;
	return async () => {
		if (known === undefined || now() - known.at >= heldMs) {
			const health = await inTime(line.check(), waitMs, {
				kind: "ill",
				why: "desk.silent",
			} as const);
			known = { at: now(), health };
		}
		const { health } = known;
		return {
			kind: line.name,
			status: health.kind,
			...(health.kind === "ill" ? { why: health.why } : {}),
		};
	};
}
