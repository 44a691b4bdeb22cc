import type { OutgoingMessage } from "@shopbell/conversation";
import type { SendOutcome } from "../../../port/channel.js";
import type {
	ChannelEvent,
	MessengerChannel,
	WebhookRequest,
} from "../../../port/messenger.js";
import type { MessengerKit, MessengerSimulator } from "../../messenger-kit.js";

/** A channel under trial, with its vendor. */
export interface OpenChannel {
	readonly kit: MessengerKit;
	readonly channel: MessengerChannel;
	readonly simulator: MessengerSimulator;
}

/** A row of the matrix of capabilities; each channel has its cell in it. */
export interface Cell {
	readonly name: string;
	/** What does not hold, a line each. */
	tryOut(open: OpenChannel): Promise<readonly string[]>;
}

/** Epoch ms of everything that is tried. */
export const at = 1_790_000_000_000;
/** The shopper of everything that is tried. */
export const user = "7001";

/** What a genuine request of the vendor tells; nothing where it is refused. */
export async function hear(
	{ channel }: OpenChannel,
	request: WebhookRequest,
): Promise<readonly ChannelEvent[]> {
	const receipt = await channel.receive(request);
	return receipt.kind === "taken" ? receipt.events : [];
}

/** Says something to the shopper, within every window. */
export function say(
	{ channel, kit }: OpenChannel,
	message: OutgoingMessage,
): Promise<SendOutcome> {
	return channel.send({
		conversationId: "c1",
		address: kit.address(user),
		message,
		key: "k1",
		lastHeardAt: at,
		now: at,
	});
}
