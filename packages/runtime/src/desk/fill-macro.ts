import { showValue } from "@shopbell/knowledge";
import type { StoredHandoff, StoredMacro } from "@shopbell/store";

/** A macro with what is known put in. */
export interface FilledMacro {
	readonly id: string;
	readonly label: string;
	readonly text: string;
	/** Slots that are not known and stand in the text as `{name}`. */
	readonly missing: readonly string[];
}

/**
 * Puts in what is known of the conversation: `{shopper}`, `{agent}`, `{shop}`, `{order}`, and every
 * slot of the flow or value the shopper has given, by its name.
 */
export function fillMacro(
	{ id, label, text }: StoredMacro,
	known: {
		readonly handoff: StoredHandoff;
		readonly agent: string;
		readonly shop: string;
		readonly shopper: string | null;
	},
): FilledMacro {
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
	const missing = new Set<string>();
	const filled = text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
		const value = values.get(name);
		if (value === undefined) missing.add(name);
		return value ?? slot;
	});
	return { id, label, text: filled, missing: [...missing] };
}
