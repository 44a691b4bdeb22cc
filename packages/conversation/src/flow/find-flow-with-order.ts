import type { MessageInput } from "../turn/input.js";
import type { TurnDraft } from "../turn/turn-draft.js";
import { findSaid } from "./flow-values.js";
import { findRunnableFlow } from "./prepare-flow.js";

/**
 * The flow that articles leave to messages that name an order ("order 10233 is late"), when it can
 * run and takes that number; a number that may be something else starts nothing. Undefined where
 * another of the articles has a flow of its own: then it is not clear what is wanted of the order.
 */
export function findFlowWithOrder(
	articleIds: readonly string[],
	message: MessageInput,
	{ state, context }: TurnDraft,
): string | undefined {
	const ids = new Set<string>();
	for (const id of articleIds) {
		const { withOrder } =
			context.knowledge.article(id, state.locale.locale) ?? {};
		if (withOrder !== undefined) ids.add(withOrder);
		else if (findRunnableFlow(id, context)) return undefined;
	}
	const [id] = ids;
	const found =
		id === undefined || ids.size > 1
			? undefined
			: findRunnableFlow(id, context);
	if (found === undefined) return undefined;
	const { flow, flows } = found;
	const slot = Object.values(flow.slots).find(
		({ type }) => type === "order-number",
	);
	const said = slot && findSaid(slot, message, state, flows, context.now);
	return said?.isConfirmed ? flow.id : undefined;
}
