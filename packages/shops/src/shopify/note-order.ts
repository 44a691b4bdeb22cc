import { toNoteText } from "../port/note-text.js";
import type { ShopAnswer } from "../port/shop-answer.js";
import type { CallLimits, Registered } from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import { toReference } from "../port/to-reference.js";
import { noteOrderSchema } from "./admin-schemas.js";
import type { AdminClient } from "./create-admin-client.js";
import { noteOrderDocument } from "./documents.js";
import { fetchOrder } from "./fetch-order.js";
import { toOutcome } from "./to-outcome.js";

/** Something for the shop's people to read on an order. */
export interface OrderNote {
	readonly order: ShopOrder;
	/** What orders are filtered by in the back office. */
	readonly tag: string;
	readonly title: string;
	readonly lines: Readonly<Record<string, string | null>>;
}

/** Adds to the order's note and tags it, unless the reference is there already. */
export async function noteOrder(
	client: AdminClient,
	{ order, tag, title, lines }: OrderNote,
	{ idempotencyKey, deadlineAt }: CallLimits,
): Promise<ShopAnswer<Registered>> {
	const number = toReference(idempotencyKey);
	const now = await fetchOrder(client, order.id, deadlineAt);
	if (now.kind !== "done") return now;
	const before = now.value.note ?? "";
	const isThere = before.includes(number);
	if (isThere && now.value.tags.includes(tag))
		return { kind: "done", value: { number } };
	const text = toNoteText(title, lines, number);
	const answer = await client.send({
		document: noteOrderDocument,
		variables: {
			id: order.id,
			tags: [tag],
			input: {
				id: order.id,
				note: isThere ? before : [before, text].filter(Boolean).join("\n\n"),
			},
		},
		schema: noteOrderSchema,
		// The whole note is set and a tag is there or not, so twice is once.
		isRepeatable: true,
		deadlineAt,
	});
	if (answer.kind !== "done") return answer;
	const { orderUpdate, tagsAdd } = answer.value;
	return toOutcome([orderUpdate, tagsAdd], { number });
}
