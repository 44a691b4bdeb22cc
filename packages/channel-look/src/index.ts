// Everyday

// Types
export type { ChannelLook, ChannelName, Markup } from "./channel-look.js";
export { channelLooks, channelNames } from "./channel-look.js";
export type { MessagePreview } from "./preview-message.js";
export { previewMessage } from "./preview-message.js";
