/** Where Messenger or Instagram reaches a shopper. */
export interface MessengerAddress {
	/** Known to this page alone. */
	readonly userId: string;
}
