import type {
	ActionCall,
	ActionOutcome,
	ShopActions,
} from "@shopbell/conversation";
import { type ActionName, describeAction } from "@shopbell/knowledge";
import type { UnavailableReason } from "../port/shop-answer.js";
import type { ShopConnector } from "../port/shop-connector.js";
import { giveVoucher } from "./give-voucher.js";
import {
	checkCode,
	findCustomer,
	notifyWhenBack,
	type OpenAction,
	requestCall,
	sendCode,
} from "./open-actions.js";
import {
	cancelOrder,
	changeAddress,
	claimDamage,
	declareWithdrawal,
	lookUpOrder,
	type OrderAction,
	requestRefund,
	requestReturn,
	trackOrder,
} from "./order-actions.js";
import type { PerformContext } from "./perform-context.js";
import type { ShopPolicy } from "./shop-policy.js";
import type { ShopLetters, ShopperIdentity } from "./shopper-identity.js";
import { checkInput, isOutput } from "./value-schemas.js";
import { withOwnOrder } from "./with-own-order.js";

/** What a failing action is reported with: nothing of the call but its name. */
export interface ActionFailure {
	readonly action: ActionName;
	/** `unexpected` is a fault of ours or of a port. */
	readonly reason: UnavailableReason | "unexpected";
	readonly status: number | null;
}

/** What the actions of a shop stand on. */
export interface ShopActionsOptions {
	readonly connector: ShopConnector;
	readonly identity: ShopperIdentity;
	/** Null where no e-mail can be sent; a withdrawal is received all the same. */
	readonly letters: ShopLetters | null;
	readonly policy: ShopPolicy;
	/** Epoch ms. */
	readonly now: () => number;
	/** Longest an action may take, default 8,000 ms; `answerBy` of the call may make it shorter. */
	readonly maxWaitMs?: number;
	/** Whether it is a human agent who asks: vouchers are an agent's to give, never the bot's. Default false. */
	readonly isForAgents?: boolean;
	/** For logs and metrics. */
	readonly onFailure?: (failure: ActionFailure) => void;
}

const own =
	(action: OrderAction): OpenAction =>
	(context) =>
		withOwnOrder(context, (order) => action(context, order));

const performers: Readonly<Record<ActionName, OpenAction>> = {
	"order.lookup": own(lookUpOrder),
	"order.tracking": own(trackOrder),
	"order.cancel": own(cancelOrder),
	"order.change-address": own(changeAddress),
	"return.request": own(requestReturn),
	"refund.request": own(requestRefund),
	"claim.damage": own(claimDamage),
	"withdrawal.declare": own(declareWithdrawal),
	"voucher.create": giveVoucher,
	"stock.notify": notifyWhenBack,
	"customer.by-email": findCustomer,
	"callback.request": requestCall,
	"identity.challenge": sendCode,
	"identity.verify": checkCode,
};

/**
 * The actions of one shop behind the port of conversations: input and result checked against the
 * action's description, proof before anything personal, one deadline, never a rejection.
 */
export function createShopActions({
	connector,
	identity,
	letters,
	policy,
	now,
	maxWaitMs = 8_000,
	isForAgents = false,
	onFailure = () => undefined,
}: ShopActionsOptions): ShopActions {
	const actions = new Set<ActionName>(
		[...connector.actions].filter(
			(name) => isForAgents || !describeAction(name)?.isDeskOnly,
		),
	);
	if (identity.canSendCodes)
		for (const name of ["identity.challenge", "identity.verify"] as const)
			actions.add(name);

	const performChecked = async (call: ActionCall): Promise<ActionOutcome> => {
		const { action } = call;
		const startedAt = now();
		const deadlineAt = Math.min(call.answerBy, startedAt + maxWaitMs);
		if (!actions.has(action) || deadlineAt <= startedAt)
			return { kind: "unavailable" };
		const checked = checkInput(action, call.input);
		if (checked.kind === "invalid") return checked;
		const context: PerformContext = {
			call,
			input: checked.input,
			limits: { idempotencyKey: call.idempotencyKey, deadlineAt },
			now: startedAt,
			connector,
			identity,
			letters,
			policy,
			onUnavailable: ({ reason, status }) =>
				onFailure({ action, reason, status: status ?? null }),
		};
		const outcome = await performers[action](context);
		if (outcome.kind === "ok" && !isOutput(action, outcome.value)) {
			onFailure({ action, reason: "unreadable", status: null });
			return { kind: "unavailable" };
		}
		return outcome;
	};

	return {
		actions,
		perform: async (call) => {
			try {
				return await performChecked(call);
			} catch {
				// The cause may quote what the shopper said, so not even a log sees it.
				onFailure({ action: call.action, reason: "unexpected", status: null });
				return { kind: "unavailable" };
			}
		},
	};
}
