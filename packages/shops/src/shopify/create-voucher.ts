import type { ShopAnswer } from "../port/shop-answer.js";
import type {
	CallLimits,
	ShopConnector,
	ShopVoucher,
} from "../port/shop-connector.js";
import { toReference } from "../port/to-reference.js";
import {
	type AdminVoucher,
	createVoucherSchema,
	findVoucherSchema,
} from "./admin-schemas.js";
import type { AdminClient } from "./create-admin-client.js";
import { createVoucherDocument, findVoucherDocument } from "./documents.js";
import { toOutcome } from "./to-outcome.js";

const day = 24 * 3_600_000;

/**
 * A discount with a code, good once: for the customer with that address, or for whoever has the
 * code where the shop knows no such customer (Shopify ties codes to customers, not to addresses).
 */
export async function createVoucher(
	client: AdminClient,
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
	const expiresAt = at + validDays * day;
	const find = () =>
		client.send({
			document: findVoucherDocument,
			variables: { code, email },
			schema: findVoucherSchema,
			isRepeatable: true,
			deadlineAt,
		});
	const answerWith = (
		voucher: NonNullable<AdminVoucher>,
	): ShopAnswer<ShopVoucher> => {
		const { endsAt, customerGets } = voucher.codeDiscount;
		const given = customerGets?.value.amount;
		return given?.currencyCode === amount.currency &&
			Math.abs(given.amount - amount.amount) < 0.005
			? {
					kind: "done",
					value: { code, amount, expiresAt: endsAt ?? expiresAt },
				}
			: { kind: "refused" };
	};
	const before = await find();
	if (before.kind !== "done") return before;
	const { codeDiscountNodeByCode, shop, customerByIdentifier } = before.value;
	if (codeDiscountNodeByCode) return answerWith(codeDiscountNodeByCode);
	if (shop.currencyCode !== amount.currency)
		return { kind: "invalid", field: "amount" };
	const answer = await client.send({
		document: createVoucherDocument,
		variables: {
			discount: {
				// What the shop's people see in their list of discounts.
				title: `${code} · ${toTitle(reason)}`,
				code,
				usageLimit: 1,
				startsAt: new Date(at).toISOString(),
				endsAt: new Date(expiresAt).toISOString(),
				context: customerByIdentifier
					? { customers: { add: [customerByIdentifier.id] } }
					: { all: "ALL" },
				customerGets: {
					items: { all: true },
					value: {
						discountAmount: {
							amount: amount.amount.toFixed(2),
							appliesOnEachItem: false,
						},
					},
				},
			},
		},
		schema: createVoucherSchema,
		// No two discounts have one code.
		isRepeatable: true,
		deadlineAt,
	});
	if (answer.kind !== "done") return answer;
	const { discountCodeBasicCreate: made } = answer.value;
	if (made?.userErrors.some(({ code }) => code === "TAKEN")) {
		// This attempt's lost answer, or another attempt under the same key.
		const after = await find();
		if (after.kind !== "done") return after;
		const found = after.value.codeDiscountNodeByCode;
		return found ? answerWith(found) : { kind: "refused" };
	}
	return toOutcome([made], { code, amount, expiresAt });
}

function toTitle(reason: string): string {
	return reason
		.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
		.trim()
		.slice(0, 200);
}
