// Types
export type {
	ChannelSend,
	MessageTemplate,
	OutboundChannel,
	RejectionCode,
	SendOutcome,
} from "./port/channel.js";
export type {
	ChannelEvent,
	ConnectOutcome,
	MessengerChannel,
	RemoteFile,
	WebhookReceipt,
	WebhookRequest,
} from "./port/messenger.js";
