// Everyday

// Types
export type {
	ButtonForm,
	ChannelCapabilities,
	Markup,
	ReplyWindow,
} from "./capabilities.js";
export type { ChannelName } from "./channel-table.js";
export { channelNames, channelTable } from "./channel-table.js";
export type { ReplyPreview } from "./preview-reply.js";
export { previewReply } from "./preview-reply.js";
export type { ReplyPart } from "./render-reply.js";
export { renderReply } from "./render-reply.js";
export type { RichText, Span } from "./rich-text.js";
export { toCapabilityMatrix } from "./to-matrix.js";
