import type { QueueDecision } from "./queue-decision.js";
import type { Waiting } from "./waiting.js";

/** Decisions about one handoff. */
export type HandoffDecision = Extract<
	QueueDecision,
	{ readonly handoffId: string }
>;

/** The handoff after a decision about it, `now` in ms since 1970: what a store has to write. */
export function applyDecision(
	waiting: Waiting,
	decision: HandoffDecision,
	now: number,
): Waiting {
	switch (decision.kind) {
		case "offer":
			return {
				...waiting,
				offer: { agentId: decision.agentId, until: decision.until },
			};
		case "re-route":
			return {
				...waiting,
				offer: null,
				// Who left before it lapsed has not refused and may be asked again.
				refusedBy:
					waiting.offer && now >= waiting.offer.until
						? [...waiting.refusedBy, decision.from]
						: waiting.refusedBy,
				...(waiting.rung === "offer"
					? { rung: "re-route", rungSince: now }
					: {}),
			};
		case "widen":
			return { ...waiting, rung: "wider", rungSince: now };
		case "tell":
			return { ...waiting, told: decision.wait, toldAt: now };
		case "fall-back":
			return { ...waiting, offer: null, rung: "fallback", rungSince: now };
		case "end":
			return { ...waiting, offer: null, rung: "end", rungSince: now };
	}
}
