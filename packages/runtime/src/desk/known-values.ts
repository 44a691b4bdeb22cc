import { showValue } from "@shopbell/knowledge";
import type { StoredHandoff } from "@shopbell/store";

/** What ready texts are filled from. */
export interface KnownOfConversation {
	readonly handoff: StoredHandoff;
	/** Name of whoever writes. */
	readonly agent: string;
	readonly shop: string;
	readonly shopper: string | null;
}

/** What is known of a conversation, by the names that ready texts use: `shopper`, `agent`, `shop`, `order`, and every slot. */
export function knownValues(
	known: KnownOfConversation,
): ReadonlyMap<string, string> {
	const { pack } = known.handoff;
	const values = new Map<string, string>();
	const put = (name: string, value: string | null | undefined): void => {
		if (value) values.set(name, value);
	};
	for (const { name, value } of [
		...(pack.flow?.slots ?? []),
		...(pack.doNotAskAgain ?? []),
	])
		put(name, showValue(value, pack.locale));
	if (pack.page?.order) put("order", values.get("order") ?? pack.page.order);
	put("shopper", known.shopper ?? pack.shopper.name);
	put("agent", known.agent);
	put("shop", known.shop);
	return values;
}
