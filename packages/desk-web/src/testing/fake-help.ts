import type { Suggestions } from "../wire/answering.js";
import type { OrderPanel } from "../wire/conversation.js";

/** What may answer, in a fake desk. */
export const fakeSuggestions: Suggestions = {
	about: "How long do I have to keep the old one?",
	articles: [
		{
			id: "claims.keep",
			title: "How long do I keep a damaged item?",
			confidence: 0.93,
			text: "Please keep the damaged item for **14 days**. After that you may dispose of it.",
			short: "Please keep it for 14 days.",
		},
		{
			id: "claims.damage",
			title: "My parcel arrived damaged",
			confidence: 0.41,
			text: "Send us photos and the order number; we replace it or refund it.",
			short: "Send us photos; we replace it.",
		},
		{
			id: "returns.how-to",
			title: "How do I return something?",
			confidence: 0.22,
			text: "1. Ask for a label.\n2. Drop the parcel off.",
			short: "Ask for a label and drop the parcel off.",
		},
	],
	macros: [
		{
			id: "greeting",
			label: "Greeting",
			text: "Hello Zofia, this is Anna from the shop. How can I help?",
			missing: [],
		},
		{
			id: "replacement",
			label: "Replacement on its way",
			text: "Your replacement for order 10233 leaves on {day}. The number of the parcel is {parcel}.",
			missing: ["day", "parcel"],
		},
	],
};

/** What the shop says, in a fake desk. */
export const fakeOrders: OrderPanel = {
	shop: "ready",
	orders: [
		{
			number: "10233",
			status: "delivered",
			placedOn: "2026-11-14",
			total: { amount: 89.9, currency: "EUR" },
			items: ["Lamp Aurora × 1"],
			shippedOn: "2026-11-16",
			deliveredOn: "2026-11-18",
			canCancel: false,
			canReturn: true,
			tracking: {
				carrier: "DPD",
				number: "0155",
				url: "https://track.example/0155",
				status: "delivered",
			},
		},
	],
	actions: [
		{
			action: "refund.request",
			params: [
				{ name: "order", type: "order-number", isRequired: true },
				{ name: "amount", type: "money", isRequired: true },
				{ name: "reason", type: "text", isRequired: false },
			],
			limit: { amount: 50, currency: "EUR" },
		},
		{
			action: "voucher.create",
			params: [
				{ name: "order", type: "text", isRequired: false },
				{ name: "email", type: "email", isRequired: false },
				{ name: "amount", type: "money", isRequired: true },
				{ name: "reason", type: "text", isRequired: true },
			],
			limit: { amount: 50, currency: "EUR" },
		},
		{
			action: "return.request",
			params: [{ name: "order", type: "order-number", isRequired: true }],
			limit: null,
		},
	],
};

/** What the shop of a fake desk gives when it is asked for a voucher. */
export const fakeVoucher = {
	code: "SB-4F7K2M9QXA",
	amount: { amount: 10, currency: "EUR" },
	expires_on: "2027-02-20",
};
