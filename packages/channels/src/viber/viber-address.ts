/** Where Viber reaches a shopper. */
export interface ViberAddress {
	/** Known to this bot alone. */
	readonly userId: string;
}
