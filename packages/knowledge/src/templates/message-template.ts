/**
 * A text that a messenger's vendor has approved, for shoppers to whom free words may not be sent any
 * more. The vendor approves it under its name and language; nothing here asks whether it has.
 */
export interface ShopTemplate {
	/** As the vendor knows it: small letters, digits and underscores. */
	readonly name: string;
	/** As the vendor writes it: `pl`, `pt_BR`. */
	readonly language: string;
	/** `utility`: about a matter of the shopper's; `marketing`: everything else. */
	readonly category: "utility" | "marketing";
	/** With places `{{1}}`, `{{2}}` …; at most 1,024 characters. */
	readonly body: string;
	/** What belongs in each place, in order: `shopper`, `order`, `shop`, `agent`, a slot of a flow, or any word that tells the agent. */
	readonly fields: readonly string[];
}
