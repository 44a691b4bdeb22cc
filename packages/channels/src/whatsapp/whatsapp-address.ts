/** Where WhatsApp reaches a shopper. */
export interface WhatsappAddress {
	/**
	 * Telephone number with its country code, digits only; or, where the shopper goes by a username
	 * and hides the number, the name that Meta gives them towards this business.
	 */
	readonly to: string;
	/** Of the shopper: what is marked as read, and under which "is writing" is shown. */
	readonly lastMessageId: string;
}

/** A telephone number as the Cloud API writes it. */
export const phonePattern = /^\d{5,20}$/;

/**
 * A business-scoped user id, e.g. `US.13491208655302741918`; source:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
 */
export const userIdPattern = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

/** How the Cloud API is told whom a message is for. */
export function toRecipient(
	to: string,
): { readonly to: string } | { readonly recipient: string } {
	return userIdPattern.test(to) ? { recipient: to } : { to };
}
