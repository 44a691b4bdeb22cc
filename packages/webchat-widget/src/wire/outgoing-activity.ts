/** Where the shopper is. */
export interface Page {
	readonly url: string;
	readonly title: string;
	/** Number of the order the shopper is looking at. */
	readonly order?: string;
	/** Product the shopper is looking at. */
	readonly product?: string;
}

/** What the shopper holds. */
export interface Device {
	readonly kind: "phone" | "tablet" | "computer";
}

/** What the widget posts to the conversation. */
export type OutgoingActivity =
	| {
			readonly type: "message";
			readonly text: string;
			readonly locale: string;
			readonly channelData: {
				/** Equal on every attempt, so that a repeated one counts once. */
				readonly clientActivityID: string;
				/** Value of the tapped button. */
				readonly action?: string;
				readonly page: Page;
			};
	  }
	| {
			readonly type: "event";
			readonly name: "shopbell/opened";
			readonly value: {
				readonly locale: string;
				readonly page: Page;
				readonly device?: Device;
				/** The shop's signed token; null when the page signed the customer out. */
				readonly customerToken?: string | null;
			};
			readonly channelData: { readonly clientActivityID: string };
	  }
	| {
			readonly type: "event";
			readonly name: "shopbell/feedback";
			readonly value: {
				readonly articleId: string;
				readonly isHelpful: boolean;
			};
			readonly channelData: { readonly clientActivityID: string };
	  };

/** The page as it is sent: no fragment, bounded, with the order and product that the script tag names. */
export function toPage(
	url: string,
	title: string,
	{ order, product }: DOMStringMap = {},
): Page {
	return {
		url: url.replace(/#.*$/s, "").slice(0, 2048),
		title: title.slice(0, 300),
		...(order ? { order: order.slice(0, 64) } : {}),
		...(product ? { product: product.slice(0, 200) } : {}),
	};
}
