import type { ShopAnswer } from "../port/shop-answer.js";
import { type AdminOrder, getOrderSchema } from "./admin-schemas.js";
import type { AdminClient } from "./create-admin-client.js";
import { getOrderDocument } from "./documents.js";

/** The order with this id as it is now. */
export async function fetchOrder(
	client: AdminClient,
	id: string,
	deadlineAt: number,
): Promise<ShopAnswer<AdminOrder>> {
	const answer = await client.send({
		document: getOrderDocument,
		variables: { id },
		schema: getOrderSchema,
		isRepeatable: true,
		deadlineAt,
	});
	if (answer.kind !== "done") return answer;
	return answer.value.order
		? { kind: "done", value: answer.value.order }
		: { kind: "not-found" };
}
