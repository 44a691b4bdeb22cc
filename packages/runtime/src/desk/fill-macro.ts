import type { StoredMacro } from "@shopbell/store";
import { type KnownOfConversation, knownValues } from "./known-values.js";

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
	known: KnownOfConversation,
): FilledMacro {
	const values = knownValues(known);
	const missing = new Set<string>();
	const filled = text.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
		const value = values.get(name);
		if (value === undefined) missing.add(name);
		return value ?? slot;
	});
	return { id, label, text: filled, missing: [...missing] };
}
