import type {
	ActionCall,
	ActionOutcome,
	ActionValue,
} from "@shopbell/conversation";
import type { ShopAnswer, Unavailable } from "../port/shop-answer.js";
import type { CallLimits, ShopConnector } from "../port/shop-connector.js";
import type { ShopPolicy } from "./shop-policy.js";
import type { ShopLetters, ShopperIdentity } from "./shopper-identity.js";

/** What an action is performed with. */
export interface PerformContext {
	readonly call: ActionCall;
	/** Checked against the description of the action. */
	readonly input: Readonly<Record<string, ActionValue>>;
	readonly limits: CallLimits;
	/** Epoch ms. */
	readonly now: number;
	readonly connector: ShopConnector;
	readonly identity: ShopperIdentity;
	readonly letters: ShopLetters | null;
	readonly policy: ShopPolicy;
	/** Told why the shop could not be used, before the outcome loses the reason. */
	readonly onUnavailable: (unavailable: Unavailable) => void;
}

/** A text of the input, or null when it was left out. */
export function textOf({ input }: PerformContext, name: string): string | null {
	const value = input[name];
	return typeof value === "string" ? value : null;
}

/** The shop's answer as the outcome of the action. */
export function toOutcome<Value>(
	context: PerformContext,
	answer: ShopAnswer<Value>,
	toValue: (value: Value) => Readonly<Record<string, ActionValue>>,
): ActionOutcome {
	switch (answer.kind) {
		case "done":
			return { kind: "ok", value: toValue(answer.value) };
		case "not-found":
			return answer;
		case "refused":
			return { kind: "denied", reason: "rules" };
		case "invalid":
			return answer;
		case "unsupported":
			return { kind: "unavailable" };
		case "unavailable":
			context.onUnavailable(answer);
			return { kind: "unavailable" };
	}
}
