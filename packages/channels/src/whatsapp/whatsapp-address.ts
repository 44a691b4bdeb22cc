/** Where WhatsApp reaches a shopper. */
export interface WhatsappAddress {
	/** Telephone number with its country code, digits only. */
	readonly to: string;
	/** Of the shopper: what is marked as read, and under which "is writing" is shown. */
	readonly lastMessageId: string;
}
