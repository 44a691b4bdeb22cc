import { createHash } from "node:crypto";
import { toNoteText } from "../port/note-text.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import type { CallLimits, RegisteredRefund } from "../port/shop-connector.js";
import type { Money, ShopOrder } from "../port/shop-order.js";
import { toReference } from "../port/to-reference.js";
import { createRefundSchema } from "./admin-schemas.js";
import type { AdminClient } from "./create-admin-client.js";
import { createRefundDocument } from "./documents.js";
import { fetchOrder } from "./fetch-order.js";
import { noteOrder } from "./note-order.js";
import { toOutcome } from "./to-outcome.js";

/** Pays back to the payment it came from where that is allowed and one payment covers it; leaves a note for a person otherwise. */
export async function requestRefund(
	client: AdminClient,
	{
		order,
		amount,
		reason,
		mayPayOut,
	}: {
		readonly order: ShopOrder;
		readonly amount: Money | null;
		readonly reason: string | null;
		readonly mayPayOut: boolean;
	},
	limits: CallLimits,
): Promise<ShopAnswer<RegisteredRefund>> {
	const number = toReference(limits.idempotencyKey);
	const now = await fetchOrder(client, order.id, limits.deadlineAt);
	if (now.kind !== "done") return now;
	const { refunds } = now.value;
	if (refunds.some((refund) => refund.note?.includes(number)))
		return { kind: "done", value: { number, amount, isPaidOut: true } };
	const payment = now.value.transactions.find(
		({ kind, status, gateway, amountSet }) =>
			(kind === "SALE" || kind === "CAPTURE") &&
			status === "SUCCESS" &&
			gateway !== null &&
			amount !== null &&
			amountSet.shopMoney.amount >= amount.amount,
	);
	// A second refund of one order is for a person to decide, or the limit would be none.
	if (!mayPayOut || amount === null || !payment || refunds.length > 0) {
		const noted = await noteOrder(
			client,
			{
				order,
				tag: "shopbell-refund",
				title: "Refund requested in the chat. Please decide.",
				lines: {
					Amount: amount ? `${amount.amount} ${amount.currency}` : null,
					Reason: reason,
				},
			},
			limits,
		);
		return noted.kind === "done"
			? { kind: "done", value: { number, amount, isPaidOut: false } }
			: noted;
	}
	const answer = await client.send({
		document: createRefundDocument,
		variables: {
			key: toUuid(limits.idempotencyKey),
			input: {
				orderId: order.id,
				note: toNoteText("Refunded from the chat.", { Reason: reason }, number),
				notify: true,
				transactions: [
					{
						orderId: order.id,
						parentId: payment.id,
						gateway: payment.gateway,
						kind: "REFUND",
						amount: amount.amount.toFixed(2),
					},
				],
			},
		},
		schema: createRefundSchema,
		isRepeatable: true,
		deadlineAt: limits.deadlineAt,
	});
	if (answer.kind !== "done") return answer;
	return toOutcome([answer.value.refundCreate], {
		number,
		amount,
		isPaidOut: true,
	});
}

/** The key as a UUID, which is what Shopify recommends; version 8 of RFC 9562, from a hash. */
function toUuid(key: string): string {
	const hex = createHash("sha256").update(key).digest("hex");
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
