import type { ShopActions } from "@shopbell/conversation";
import {
	createShopActions,
	type ShopActionsOptions,
	type ShopperIdentity,
} from "@shopbell/shops";

/**
 * What a human agent may have the shop do. The agent answers for who the shopper is, so an order
 * needs no proof; money within the agent's limit is paid out whether or not it is plainly owed, or
 * given as a voucher.
 */
export function createAgentShopActions(
	options: Omit<ShopActionsOptions, "identity" | "letters" | "isForAgents">,
): ShopActions {
	const { connector } = options;
	return createShopActions({
		...options,
		connector: {
			...connector,
			requestRefund: (request, limits) =>
				connector.requestRefund({ ...request, mayPayOut: true }, limits),
		},
		identity: agentWord,
		letters: null,
		isForAgents: true,
	});
}

/** Takes an agent's word for it. */
const agentWord: ShopperIdentity = {
	canSendCodes: false,
	async proveOrder({ findOwner }) {
		const owner = await findOwner();
		switch (owner.kind) {
			case "found":
				return "proven";
			case "none":
				return "not-proven";
			case "unavailable":
				return "unavailable";
		}
	},
	hasProven: async () => true,
	sendCode: async () => ({ kind: "too-many-attempts" }),
	checkCode: async () => "too-many-attempts",
};
