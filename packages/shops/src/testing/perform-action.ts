import type { ActionName } from "@shopbell/knowledge";
import type { ShopAnswer } from "../port/shop-answer.js";
import type { CallLimits } from "../port/shop-connector.js";
import type { ShopOrder } from "../port/shop-order.js";
import type { ConnectorUnderTest } from "./connector-under-test.js";

/** Makes one valid request of a kind of action; throws for those that no shop performs. */
export async function performAction(
	shop: ConnectorUnderTest,
	action: ActionName,
	bounds: CallLimits,
	orders: { readonly open: ShopOrder; readonly sent: ShopOrder },
): Promise<ShopAnswer<unknown>> {
	const { connector, email } = shop;
	const { open, sent } = orders;
	switch (action) {
		case "order.lookup":
		case "order.tracking":
			return connector.findOrder({ order: shop.orders.sent }, bounds);
		case "order.cancel":
			return connector.cancelOrder({ order: open, reason: "late" }, bounds);
		case "order.change-address":
			return connector.changeAddress(
				{
					order: open,
					address: {
						name: "Anna Kowalska",
						street: "ul. Polna 33",
						postcode: "50-950",
						city: "Wrocław",
						country: "Polska",
					},
				},
				bounds,
			);
		case "return.request":
			return connector.requestReturn(
				{ order: sent, items: null, reason: "too small" },
				bounds,
			);
		case "refund.request":
			return connector.requestRefund(
				{
					order: open,
					amount: { amount: 5, currency: open.total.currency },
					reason: "charged twice",
					mayPayOut: true,
				},
				bounds,
			);
		case "claim.damage":
			return connector.claimDamage(
				{
					order: sent,
					description: "The cup\ncame <b>broken</b>",
					photos: ["https://shop.example/photo.jpg"],
					wish: "a new one",
				},
				bounds,
			);
		case "withdrawal.declare":
			return connector.declareWithdrawal(
				{
					order: sent,
					name: "Anna Kowalska",
					email,
					items: null,
					at: Date.parse("2027-03-10T12:00:00Z"),
				},
				bounds,
			);
		case "voucher.create":
			return connector.createVoucher(
				{
					amount: { amount: 10, currency: "EUR" },
					email,
					reason: "the parcel came late",
					at: Date.parse("2027-03-10T12:00:00Z"),
					validDays: 30,
				},
				bounds,
			);
		case "stock.notify":
			return connector.notifyWhenBack(
				{
					product: "linen shirt",
					variant: "M",
					email: "anna@example.com",
					locale: "en",
				},
				bounds,
			);
		case "customer.by-email":
			return connector.findCustomer({ email }, bounds);
		case "callback.request":
			return connector.requestCall(
				{
					phone: "+48 500 000 006",
					topic: "order",
					name: "Anna",
					when: "in the afternoon",
				},
				bounds,
			);
		default:
			throw new Error(`${action} is no business of a shop`);
	}
}
