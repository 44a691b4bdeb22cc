/** Where a conversation of the Bot Framework is reached; a conversation reference without a message. */
export interface BotAddress {
	/** `msteams`, `slack`, `directline` … */
	readonly channelId: string;
	readonly serviceUrl: string;
	readonly conversation: {
		readonly id: string;
		/** Teams: `personal`, `groupChat` or `channel`. */
		readonly conversationType?: string;
		readonly isGroup?: boolean;
		readonly tenantId?: string;
	};
	readonly user: { readonly id: string; readonly name?: string };
	readonly bot: { readonly id: string; readonly name?: string };
}
