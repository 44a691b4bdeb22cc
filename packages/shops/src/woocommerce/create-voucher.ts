import type { z } from "zod";
import { toNoteText } from "../port/note-text.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import type {
	CallLimits,
	ShopConnector,
	ShopVoucher,
} from "../port/shop-connector.js";
import { toReference } from "../port/to-reference.js";
import type { WcClient } from "./create-wc-client.js";
import type { wcCouponSchema } from "./wc-schemas.js";

const day = 24 * 3_600_000;

/** A coupon for one cart of one address. Coupons are in the shop's currency and do not say so, so that is asked first. */
export async function createVoucher(
	client: WcClient,
	{
		amount,
		email,
		reason,
		at,
		validDays,
	}: Parameters<ShopConnector["createVoucher"]>[0],
	{ idempotencyKey, deadlineAt }: CallLimits,
): Promise<ShopAnswer<ShopVoucher>> {
	const code = toReference(idempotencyKey);
	const currency = await client.getCurrency(deadlineAt);
	if (currency.kind !== "done") return currency;
	if (currency.value.code !== amount.currency)
		return { kind: "invalid", field: "amount" };
	const expiresAt = at + validDays * day;
	const answerWith = (
		coupon: z.infer<typeof wcCouponSchema>,
	): ShopAnswer<ShopVoucher> =>
		Math.abs(coupon.amount - amount.amount) < 0.005
			? {
					kind: "done",
					value: {
						code,
						amount,
						expiresAt: coupon.date_expires_gmt ?? expiresAt,
					},
				}
			: { kind: "refused" };
	const find = async () => {
		const found = await client.findCoupons(code, deadlineAt);
		// WooCommerce keeps codes in small letters and takes them in any.
		return found.kind === "done"
			? found.value.find((item) => item.code.toUpperCase() === code)
			: found;
	};
	const before = await find();
	if (before) return "kind" in before ? before : answerWith(before);
	const created = await client.createCoupon(
		{
			code,
			discount_type: "fixed_cart",
			amount: amount.amount.toFixed(2),
			description: toNoteText(
				"Voucher given in the chat.",
				{ Reason: reason },
				code,
			),
			usage_limit: 1,
			email_restrictions: [email],
			date_expires: new Date(expiresAt).toISOString().replace(/\.\d+Z$/, "Z"),
		},
		deadlineAt,
	);
	if (created.kind === "done") return answerWith(created.value);
	if (created.kind !== "refused") return created;
	// Somebody else's attempt under the same key may have been faster.
	const after = await find();
	if (!after) return created;
	return "kind" in after ? after : answerWith(after);
}
