// Everyday

// Types
export type { SlackOptions } from "./create-slack.js";
export { createSlack } from "./create-slack.js";
export type { SlackAddress } from "./slack-address.js";
export { slackCapabilities } from "./slack-capabilities.js";
