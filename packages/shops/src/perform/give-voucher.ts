import type { Money, ShopOrder } from "../port/shop-order.js";
import type { OpenAction } from "./open-actions.js";
import { type PerformContext, textOf, toOutcome } from "./perform-context.js";
import { toDay } from "./to-day.js";
import { withOwnOrder } from "./with-own-order.js";

const day = 24 * 3_600_000;

/** How long a voucher can be used, days. */
const validDays = 90;

/** `voucher.create`: money off one later order, within the limit, to the address that was given or that the order was placed with. */
export const giveVoucher: OpenAction = (context) =>
	textOf(context, "order") === null
		? give(context, null)
		: withOwnOrder(context, (order) => give(context, order));

async function give(
	context: PerformContext,
	order: ShopOrder | null,
): ReturnType<OpenAction> {
	const { connector, limits, now, policy } = context;
	const amount = context.input.amount as Money;
	const email = textOf(context, "email") ?? order?.emails[0] ?? null;
	if (email === null) return { kind: "invalid", field: "email" };
	if (
		amount.amount < 0.01 ||
		(order !== null && order.total.currency !== amount.currency)
	)
		return { kind: "invalid", field: "amount" };
	if (
		policy.refundLimit === null ||
		amount.currency !== policy.refundLimit.currency ||
		amount.amount > policy.refundLimit.amount
	)
		return { kind: "denied", reason: "rules" };
	return toOutcome(
		context,
		await connector.createVoucher(
			{
				amount,
				email,
				reason: textOf(context, "reason") ?? "",
				at: now,
				// The last day that is told is a whole one in every time zone.
				validDays: validDays + 1,
			},
			limits,
		),
		(voucher) => ({
			code: voucher.code,
			amount: {
				amount: voucher.amount.amount,
				currency: voucher.amount.currency,
			},
			expires_on: toDay(voucher.expiresAt - day, policy.timeZone),
		}),
	);
}
