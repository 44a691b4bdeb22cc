import type { HandoffReason } from "../handoff/handoff-reason.js";
import type { SurveyInstrument } from "../survey/survey-instrument.js";

/** What happened, for the numbers. Carries no text of the shopper. */
export type TurnEvent =
	| { readonly kind: "opened" }
	| {
			readonly kind: "answered";
			readonly articleId: string;
			readonly confidence: number;
			readonly locale: string;
			readonly via: "match" | "choice" | "next" | "flow";
	  }
	| {
			readonly kind: "clarified";
			readonly articleIds: readonly string[];
			readonly locale: string;
	  }
	| {
			readonly kind: "missed";
			readonly reason: string;
			readonly locale: string;
			readonly inARow: number;
	  }
	| { readonly kind: "small-talk"; readonly what: string }
	| {
			readonly kind: "feedback";
			readonly articleId: string;
			readonly isHelpful: boolean;
	  }
	| {
			readonly kind: "locale-changed";
			readonly from: string;
			readonly to: string;
			readonly source: string;
	  }
	| {
			readonly kind: "handoff-requested";
			readonly handoffId: string;
			readonly reason: HandoffReason;
	  }
	| {
			readonly kind:
				| "handoff-acknowledged"
				| "handoff-failed"
				| "handoff-withdrawn"
				| "handoff-released"
				| "handoff-resolved"
				| "handoff-requeued"
				| "handoff-expired";
			readonly handoffId: string;
	  }
	| {
			readonly kind: "handoff-transferred" | "handoff-taken-up";
			readonly handoffId: string;
			readonly agentId: string;
	  }
	| {
			readonly kind: "handoff-moved";
			readonly handoffId: string;
			readonly rung: "re-route" | "wider";
	  }
	| {
			readonly kind: "handoff-fell-back";
			readonly handoffId: string;
			readonly way: "call-back" | "ticket";
	  }
	/** The shopper was told a place and a range; null: that it is not known. */
	| {
			readonly kind: "wait-told";
			readonly handoffId: string;
			readonly position: number;
			readonly fromMs: number | null;
			readonly toMs: number | null;
	  }
	| {
			readonly kind: "handoff-accepted";
			readonly handoffId: string;
			readonly agentId: string;
			readonly waitedMs: number;
	  }
	| {
			readonly kind: "relayed";
			readonly handoffId: string;
			readonly direction: "to-desk" | "to-shopper";
	  }
	| {
			readonly kind: "survey-asked";
			readonly instrument: SurveyInstrument;
			readonly of: "bot" | "human";
	  }
	| {
			readonly kind: "rated";
			/** Null when no person had the episode. */
			readonly handoffId: string | null;
			readonly score: number;
			/** Absent in events of earlier versions, which asked one to five about a person. */
			readonly instrument?: SurveyInstrument;
			readonly of?: "bot" | "human";
	  }
	| { readonly kind: "flow-started"; readonly flowId: string }
	| {
			readonly kind: "flow-ended";
			readonly flowId: string;
			readonly how: "finished" | "handed-off" | "stopped" | "expired";
			/** Step it ended at. */
			readonly at: string;
	  }
	| {
			readonly kind: "action-called";
			readonly action: string;
			readonly attempt: number;
	  }
	| {
			readonly kind: "action-answered";
			readonly action: string;
			/** `ok`, `not-found`, … or `late`. */
			readonly outcome: string;
	  }
	/** A link with another conversation, made on `channel`. */
	| {
			readonly kind: "link";
			readonly step: "opened" | "confirmed" | "ended";
			readonly channel: string;
	  }
	| { readonly kind: "safety"; readonly topic: string }
	| { readonly kind: "ignored"; readonly input: string; readonly why: string };
