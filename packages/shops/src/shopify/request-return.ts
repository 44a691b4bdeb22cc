import { toNoteText } from "../port/note-text.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import type { CallLimits, RegisteredReturn } from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import { toReference } from "../port/to-reference.js";
import { requestReturnSchema, returnableSchema } from "./admin-schemas.js";
import type { AdminClient } from "./create-admin-client.js";
import { requestReturnDocument, returnableDocument } from "./documents.js";
import { toOutcome } from "./to-outcome.js";

/** Asks for the return of what the shopper names, or of everything; the shop's people approve it. */
export async function requestReturn(
	client: AdminClient,
	{
		order,
		items,
		reason,
	}: {
		readonly order: ShopOrder;
		readonly items: string | null;
		readonly reason: string | null;
	},
	{ idempotencyKey, deadlineAt }: CallLimits,
): Promise<ShopAnswer<RegisteredReturn>> {
	const returnable = await client.send({
		document: returnableDocument,
		variables: { orderId: order.id },
		schema: returnableSchema,
		isRepeatable: true,
		deadlineAt,
	});
	if (returnable.kind !== "done") return returnable;
	const lines = returnable.value.returnableFulfillments.nodes.flatMap(
		({ returnableFulfillmentLineItems }) =>
			returnableFulfillmentLineItems.nodes,
	);
	// What is asked for is no longer returnable once it was asked for: an open request is this one.
	const open = returnable.value.order?.returns.nodes.find(
		({ status }) => status === "REQUESTED",
	);
	if (lines.length === 0)
		return open
			? {
					kind: "done",
					value: { number: open.name, labelUrl: null, sendUntil: null },
				}
			: { kind: "refused" };
	const customerNote = toNoteText(
		"Return requested in the chat.",
		{ Items: items ?? "all", Reason: reason },
		toReference(idempotencyKey),
	).slice(0, 300);
	const answer = await client.send({
		document: requestReturnDocument,
		variables: {
			input: {
				orderId: order.id,
				returnLineItems: pickLines(lines, items).map(
					({ fulfillmentLineItem, quantity }) => ({
						fulfillmentLineItemId: fulfillmentLineItem.id,
						quantity,
						returnReason: "OTHER",
						customerNote,
					}),
				),
			},
		},
		schema: requestReturnSchema,
		isRepeatable: false,
		deadlineAt,
	});
	if (answer.kind !== "done") return answer;
	const { returnRequest } = answer.value;
	return toOutcome([returnRequest], {
		number: returnRequest?.return?.name ?? toReference(idempotencyKey),
		labelUrl: null,
		sendUntil: null,
	});
}

/** The lines whose title the shopper's words name; all of them when none is named. */
function pickLines<
	Line extends {
		readonly fulfillmentLineItem: {
			readonly lineItem: { readonly title: string };
		};
	},
>(lines: readonly Line[], items: string | null): readonly Line[] {
	const words = items?.toLowerCase() ?? "";
	const named = lines.filter(({ fulfillmentLineItem }) =>
		words.includes(fulfillmentLineItem.lineItem.title.toLowerCase()),
	);
	return named.length > 0 ? named : lines;
}
