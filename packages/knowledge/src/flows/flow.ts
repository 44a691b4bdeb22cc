import type { Facts } from "../articles/article.js";
import type { ActionName } from "./action-table.js";
import type { SlotSpec } from "./slots/slot.js";

/**
 * Where a step leads: the id of a step of the same flow, `person` (hands the conversation to
 * the shop's people with everything that was said) or `end`.
 */
export type FlowTarget = string;

/** One step of a flow. What it says stands under its id in every language. */
export type FlowStep =
	/** Says its text. */
	| { readonly kind: "say"; readonly next: FlowTarget }
	/** Shows an article. */
	| {
			readonly kind: "answer";
			readonly articleId: string;
			readonly next: FlowTarget;
	  }
	/** Asks for a slot, unless it is known; `skip` is offered as a button. */
	| {
			readonly kind: "ask";
			readonly slot: string;
			/** Times the question is put before `otherwise`, 1..5. */
			readonly tries: number;
			readonly skip: FlowTarget | null;
			readonly otherwise: FlowTarget;
			readonly next: FlowTarget;
	  }
	/** Offers two to five ways on. */
	| {
			readonly kind: "choose";
			readonly options: Readonly<Record<string, FlowTarget>>;
			readonly tries: number;
			readonly otherwise: FlowTarget;
	  }
	/** Branches: the first case whose condition holds. */
	| {
			readonly kind: "check";
			readonly cases: readonly {
				readonly condition: string;
				readonly target: FlowTarget;
			}[];
			readonly otherwise: FlowTarget;
	  }
	/** Asks the shop. */
	| {
			readonly kind: "call";
			readonly action: ActionName;
			/** Name of an input → expression. */
			readonly input: Readonly<Record<string, string>>;
			/** What comes back is known as `<result>_<field>`. */
			readonly result: string | null;
			readonly next: FlowTarget;
			readonly notFound: FlowTarget;
			readonly denied: FlowTarget;
			readonly invalid: FlowTarget;
			/** Null: says that the shop cannot be reached, offers to try again and a person. */
			readonly unavailable: FlowTarget | null;
	  }
	/** Gives names to values. */
	| {
			readonly kind: "remember";
			readonly values: Readonly<Record<string, string>>;
			readonly next: FlowTarget;
	  }
	/** Forgets slots, so that they are asked for again. */
	| {
			readonly kind: "forget";
			readonly slots: readonly string[];
			readonly next: FlowTarget;
	  }
	| { readonly kind: "go"; readonly next: FlowTarget }
	/** Goes on in another flow; slots of the same name and type are known there. */
	| { readonly kind: "go-flow"; readonly flowId: string }
	/** Hands off; its text, if any, is said first. */
	| { readonly kind: "handoff" }
	/** Ends the flow; its text, if any, is said. */
	| { readonly kind: "end"; readonly offer: readonly string[] };

/** The words of one step in one language: ICU MessageFormat over the Markdown subset. */
export interface StepText {
	readonly text: string;
	/** What is said when the answer was not understood; another form of the question. */
	readonly retry: string | null;
	/** Button that leads on without an answer. */
	readonly skip: string | null;
	/** Option → its button. */
	readonly options: Readonly<Record<string, string>>;
}

/** A flow in one language. */
export interface FlowText {
	/** What the flow does, as a button and in a reminder: "Find my parcel". */
	readonly title: string;
	readonly steps: Readonly<Record<string, StepText>>;
}

/** Authored steps that collect, look up and decide, in all languages. Belongs to the article of the same id, whose phrasings start it. */
export interface Flow {
	/** Path without extension, dots for slashes: `orders.track`. */
	readonly id: string;
	readonly owner: string;
	/** ISO date by which someone must read it again. */
	readonly reviewBy: string;
	/** Silence after which the flow is put away; minutes. */
	readonly expiresMinutes: number;
	readonly facts: Facts;
	readonly slots: Readonly<Record<string, SlotSpec>>;
	/** Id of the first step. */
	readonly first: string;
	readonly steps: Readonly<Record<string, FlowStep>>;
	readonly texts: Readonly<Record<string, FlowText>>;
	/** File it was read from, relative to the knowledge base. */
	readonly file: string;
}

/** Words that a target may be besides the id of a step. */
export const reservedTargets = ["person", "end"] as const;

/** Every target of a step, in reading order. */
export function targetsOf(step: FlowStep): readonly FlowTarget[] {
	switch (step.kind) {
		case "say":
		case "answer":
		case "remember":
		case "forget":
		case "go":
			return [step.next];
		case "ask":
			return [step.next, ...(step.skip ? [step.skip] : []), step.otherwise];
		case "choose":
			return [...Object.values(step.options), step.otherwise];
		case "check":
			return [...step.cases.map(({ target }) => target), step.otherwise];
		case "call":
			return [
				step.next,
				step.notFound,
				step.denied,
				step.invalid,
				step.unavailable ?? "person",
			];
		case "go-flow":
		case "end":
			return ["end"];
		case "handoff":
			return ["person"];
	}
}

/** Names of every action a flow may call. */
export function actionsOf(flow: Flow): readonly ActionName[] {
	return [
		...new Set(
			Object.values(flow.steps).flatMap((step) =>
				step.kind === "call" ? [step.action] : [],
			),
		),
	];
}
