/** Where Slack reaches a shopper. */
export interface SlackAddress {
	/** Id of the direct message: `D…`. */
	readonly channel: string;
}
