/** What a value of an action is: how texts show it and what may be given. */
export type ActionFieldType =
	| "text"
	| "number"
	| "yes-no"
	/** ISO day, `2027-03-31`. */
	| "date"
	/** `{ amount, currency }`, amount in whole units: 12.5 EUR. */
	| "money"
	/** https address. */
	| "link"
	/** List of short texts. */
	| "list"
	/** List of https addresses of files that the shopper sent. */
	| "files";

/** One thing a shop can be asked to look up or to do. */
export interface ActionDescription {
	readonly does: string;
	/** Whether it changes something in the shop; such an action is never repeated without its idempotency key. */
	readonly changes: boolean;
	/** Whether it tells or changes what belongs to one customer, so that the shop wants proof of who asks. */
	readonly isPersonal: boolean;
	/** A human agent's alone: no flow may call it, so that no shopper talks a bot into it. Default false. */
	readonly isDeskOnly?: true;
	readonly input: Readonly<
		Record<
			string,
			{ readonly type: ActionFieldType; readonly isRequired: boolean }
		>
	>;
	/** What an `ok` brings; a field may be missing, which reads as null. */
	readonly output: Readonly<Record<string, ActionFieldType>>;
}

const needed = (type: ActionFieldType) => ({ type, isRequired: true });
const optional = (type: ActionFieldType) => ({ type, isRequired: false });

/** Who asks: nothing of it is needed when the customer is signed in. */
const order = { order: needed("text"), email: optional("text") };

/**
 * Every action of a shop, with what goes in and what comes out; flows may call all but those that
 * are the desk's. `status` of an order is one of
 * `received · paid · packed · shipped · delivered · cancelled · returned · on-hold`.
 */
export const actionTable = {
	"order.lookup": {
		does: "Finds one order by its number.",
		changes: false,
		isPersonal: true,
		input: order,
		output: {
			order: "text",
			status: "text",
			placed_on: "date",
			total: "money",
			items: "list",
			shipped_on: "date",
			delivered_on: "date",
			can_cancel: "yes-no",
			can_change_address: "yes-no",
			can_return: "yes-no",
			return_until: "date",
			paid_times: "number",
		},
	},
	"order.tracking": {
		does: "Tells where the parcel of an order is.",
		changes: false,
		isPersonal: true,
		input: order,
		output: {
			carrier: "text",
			number: "text",
			url: "link",
			status: "text",
			place: "text",
			expected_on: "date",
		},
	},
	"order.cancel": {
		does: "Cancels an order that has not been sent.",
		changes: true,
		isPersonal: true,
		input: { ...order, reason: optional("text") },
		output: { refund: "money", refund_days: "number" },
	},
	"order.change-address": {
		does: "Changes the delivery address of an order that has not been sent.",
		changes: true,
		isPersonal: true,
		input: { ...order, address: needed("text") },
		output: { address: "text" },
	},
	"return.request": {
		does: "Registers a return and makes its label.",
		changes: true,
		isPersonal: true,
		input: { ...order, items: optional("text"), reason: optional("text") },
		output: { number: "text", label_url: "link", send_until: "date" },
	},
	"refund.request": {
		does: "Asks for money back, e.g. for a second charge.",
		changes: true,
		isPersonal: true,
		input: { ...order, amount: optional("money"), reason: optional("text") },
		output: { number: "text", amount: "money", days: "number" },
	},
	"claim.damage": {
		does: "Registers goods that arrived damaged, wrong or not at all.",
		changes: true,
		isPersonal: true,
		input: {
			...order,
			description: needed("text"),
			photos: optional("files"),
			wish: optional("text"),
		},
		output: { number: "text", answer_days: "number" },
	},
	"voucher.create": {
		does: "Gives a code for money off one later order, to the address of an order or to another.",
		changes: true,
		isPersonal: true,
		isDeskOnly: true,
		input: {
			order: optional("text"),
			email: optional("text"),
			amount: needed("money"),
			reason: needed("text"),
		},
		output: { code: "text", amount: "money", expires_on: "date" },
	},
	"stock.notify": {
		does: "Writes to the shopper once a product is back.",
		changes: true,
		isPersonal: false,
		input: {
			product: needed("text"),
			email: needed("text"),
			variant: optional("text"),
		},
		output: { product: "text" },
	},
	"customer.by-email": {
		does: "Tells whether an address belongs to a customer; answers ok to everybody, so that nobody learns who is one.",
		changes: false,
		isPersonal: false,
		input: { email: needed("text") },
		output: { known: "yes-no" },
	},
	"withdrawal.declare": {
		does: "Receives the withdrawal from a contract and sends the acknowledgement by e-mail.",
		changes: true,
		isPersonal: true,
		input: {
			order: needed("text"),
			email: needed("text"),
			name: needed("text"),
			items: optional("text"),
		},
		output: { number: "text", received_on: "date", sent_to: "text" },
	},
	"callback.request": {
		does: "Asks the shop's people to call.",
		changes: true,
		isPersonal: false,
		input: {
			phone: needed("text"),
			topic: optional("text"),
			name: optional("text"),
			when: optional("text"),
		},
		output: { number: "text" },
	},
	"identity.challenge": {
		does: "Sends a one-time code to an address, if it belongs to the order; answers ok in any case.",
		changes: true,
		isPersonal: false,
		input: { email: needed("text"), order: optional("text") },
		output: { minutes: "number" },
	},
	"identity.verify": {
		does: "Checks a one-time code; from then on the conversation counts as proven.",
		changes: true,
		isPersonal: false,
		input: { email: needed("text"), code: needed("text") },
		output: {},
	},
} as const satisfies Readonly<Record<string, ActionDescription>>;

/** Name of an action. */
export type ActionName = keyof typeof actionTable;

/** Names of all actions. */
export const actionNames = Object.keys(actionTable) as readonly ActionName[];

/** Names of the actions that a flow may call. */
export const flowActionNames: readonly ActionName[] = actionNames.filter(
	(name) => !describeAction(name)?.isDeskOnly,
);

/** The description of an action, or undefined for a name that none has. */
export function describeAction(name: string): ActionDescription | undefined {
	return Object.hasOwn(actionTable, name)
		? actionTable[name as ActionName]
		: undefined;
}
