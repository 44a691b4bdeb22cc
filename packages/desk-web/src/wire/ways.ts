/** Ways to a shopper whom free words do not reach; of `GET /conversations/:id`, null for web chat. */
export interface Ways {
	/** Texts that the channel takes all the same, those in the shopper's language first. */
	readonly templates: readonly Template[];
	/** Null: no letters can be sent. The address is the one that is known. */
	readonly email: { readonly address: string | null } | null;
	/** Number that the shopper has given. */
	readonly phone: string | null;
}

/** A text that the channel's vendor has approved. */
export interface Template {
	readonly name: string;
	readonly language: string;
	/** With places `{{1}}`, `{{2}}` … */
	readonly body: string;
	/** One for each place; `value` is what is known. */
	readonly fields: readonly { readonly name: string; readonly value: string }[];
}
