// Everyday

// Types
export type {
	Activity,
	ActivityAttachment,
	ActivitySet,
	ShopbellData,
	SuggestedAction,
} from "./activity.js";
// Wiring
export { eventNames, maxTextLength } from "./activity.js";
export { cleanText } from "./clean-text.js";
export type {
	DecodedActivity,
	DecodeOptions,
	InvalidActivityCode,
	UploadedFile,
} from "./decode-activity.js";
export { decodeActivity } from "./decode-activity.js";
export type { ActivityContext, ChatEntry } from "./to-activity.js";
export { toActivity, toActivitySet } from "./to-activity.js";
export { decodeWatermark, toActivityId } from "./watermark.js";
export { webchatCapabilities } from "./webchat-capabilities.js";
