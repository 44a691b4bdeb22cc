// Types
export type {
	ChannelCapabilities,
	ChannelSend,
	OutboundChannel,
	SendOutcome,
} from "./port/channel.js";
