import type { ActionOutcome } from "@shopbell/conversation";
import { parsePostalAddress } from "../port/parse-postal-address.js";
import type { Money, ShopOrder } from "../port/shop-order.js";
import { type PerformContext, textOf, toOutcome } from "./perform-context.js";
import { toDay } from "./to-day.js";

const day = 24 * 3_600_000;

/** What is done with an order after the proof that it is the shopper's. */
export type OrderAction = (
	context: PerformContext,
	order: ShopOrder,
) => Promise<ActionOutcome>;

/** `order.lookup` */
export const lookUpOrder: OrderAction = async (
	{ policy: { timeZone, returnDays }, now },
	order,
) => {
	const toDayOrNull = (at: number | null) =>
		at === null ? null : toDay(at, timeZone);
	const returnUntil =
		order.deliveredAt === null ? null : order.deliveredAt + returnDays * day;
	return {
		kind: "ok",
		value: {
			order: order.number,
			status: order.status,
			placed_on: toDay(order.placedAt, timeZone),
			total: toValue(order.total),
			items: order.items.map(({ name, quantity }) => `${quantity} × ${name}`),
			shipped_on: toDayOrNull(order.shippedAt),
			delivered_on: toDayOrNull(order.deliveredAt),
			can_cancel: order.canCancel,
			can_change_address: order.canChangeAddress,
			can_return:
				order.isReturnable && (returnUntil === null || now <= returnUntil),
			return_until: toDayOrNull(returnUntil),
			paid_times: order.paidTimes,
		},
	};
};

/** `order.tracking`; without a parcel nothing is known and nothing is said. */
export const trackOrder: OrderAction = async (
	{ policy: { timeZone } },
	{ parcel },
): Promise<ActionOutcome> => {
	if (!parcel) return { kind: "ok", value: {} };
	const { carrier, number, url, status, place, expectedAt } = parcel;
	const expected_on = expectedAt === null ? null : toDay(expectedAt, timeZone);
	const value = { carrier, number, url, status, place, expected_on };
	return { kind: "ok", value };
};

/** `order.cancel` */
export const cancelOrder: OrderAction = async (context, order) =>
	toOutcome(
		context,
		await context.connector.cancelOrder(
			{ order, reason: textOf(context, "reason") },
			context.limits,
		),
		({ refund }) => ({
			refund: refund && toValue(refund),
			refund_days: refund && context.policy.refundDays,
		}),
	);

/** `order.change-address`; an address that cannot be read for certain is asked for again. */
export const changeAddress: OrderAction = async (context, order) => {
	const address = parsePostalAddress(textOf(context, "address") ?? "");
	return address
		? toOutcome(
				context,
				await context.connector.changeAddress(
					{ order, address },
					context.limits,
				),
				(changed) => ({ address: changed.address }),
			)
		: { kind: "invalid", field: "address" };
};

/** `return.request` */
export const requestReturn: OrderAction = async (context, order) => {
	const { policy, now } = context;
	if (
		order.deliveredAt !== null &&
		now > order.deliveredAt + policy.returnDays * day
	)
		return { kind: "denied", reason: "rules" };
	return toOutcome(
		context,
		await context.connector.requestReturn(
			{
				order,
				items: textOf(context, "items"),
				reason: textOf(context, "reason"),
			},
			context.limits,
		),
		({ number, labelUrl, sendUntil }) => ({
			number,
			label_url: labelUrl,
			send_until: sendUntil === null ? null : toDay(sendUntil, policy.timeZone),
		}),
	);
};

/**
 * `refund.request`: paid out at once only up to the limit and only where money is plainly owed (the
 * order was paid twice, cancelled or returned); written down for a person otherwise.
 */
export const requestRefund: OrderAction = async (context, order) => {
	const { policy, input, limits } = context;
	const wasPaidTwice = (order.paidTimes ?? 0) > 1;
	const amount =
		(input.amount as Money | undefined) ?? (wasPaidTwice ? order.total : null);
	if (
		amount &&
		(amount.currency !== order.total.currency || amount.amount <= 0)
	)
		return { kind: "invalid", field: "amount" };
	if (amount && amount.amount > order.total.amount)
		return { kind: "denied", reason: "rules" };
	const isOwed =
		wasPaidTwice || order.status === "cancelled" || order.status === "returned";
	const mayPayOut =
		isOwed &&
		amount !== null &&
		policy.refundLimit !== null &&
		amount.currency === policy.refundLimit.currency &&
		amount.amount <= policy.refundLimit.amount;
	return toOutcome(
		context,
		await context.connector.requestRefund(
			{ order, amount, reason: textOf(context, "reason"), mayPayOut },
			limits,
		),
		(refund) => ({
			number: refund.number,
			amount: refund.amount && toValue(refund.amount),
			days: policy.refundDays,
		}),
	);
};

/** `claim.damage` */
export const claimDamage: OrderAction = async (context, order) =>
	toOutcome(
		context,
		await context.connector.claimDamage(
			{
				order,
				description: textOf(context, "description") ?? "",
				photos: (context.input.photos as readonly string[] | undefined) ?? [],
				wish: textOf(context, "wish"),
			},
			context.limits,
		),
		({ number }) => ({ number, answer_days: context.policy.answerDays }),
	);

/** `withdrawal.declare`: what counts is that the declaration was received; the letter confirms it. */
export const declareWithdrawal: OrderAction = async (context, order) => {
	const { call, letters, now, policy } = context;
	const letter = {
		name: textOf(context, "name") ?? "",
		items: textOf(context, "items"),
	};
	const to = textOf(context, "email") ?? "";
	const answer = await context.connector.declareWithdrawal(
		{ order, email: to, at: now, ...letter },
		context.limits,
	);
	const isSent =
		answer.kind === "done" &&
		((await letters?.sendWithdrawalReceipt({
			...letter,
			idempotencyKey: call.idempotencyKey,
			to,
			locale: call.locale,
			order: order.number,
			number: answer.value.number,
			receivedAt: now,
		})) ??
			false);
	return toOutcome(context, answer, ({ number }) => ({
		number,
		received_on: toDay(now, policy.timeZone),
		sent_to: isSent ? to : null,
	}));
};

function toValue({ amount, currency }: Money) {
	return { amount, currency };
}
