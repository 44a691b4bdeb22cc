// Types
export type {
	ChannelSend,
	OutboundChannel,
	RejectionCode,
	SendOutcome,
} from "./port/channel.js";
export type {
	ChannelEvent,
	ConnectOutcome,
	FetchedFile,
	MessengerChannel,
	RemoteFile,
	ReturnLink,
	WebhookReceipt,
	WebhookRequest,
} from "./port/messenger.js";
export type { FileSource, SentFile } from "./sending/file-source.js";
