import { teamsCapabilities } from "../botframework/teams-capabilities.js";
import {
	instagramCapabilities,
	messengerCapabilities,
} from "../messenger/messenger-capabilities.js";
import { slackCapabilities } from "../slack/slack-capabilities.js";
import { telegramCapabilities } from "../telegram/telegram-capabilities.js";
import { viberCapabilities } from "../viber/viber-capabilities.js";
import { webchatCapabilities } from "../webchat/webchat-capabilities.js";
import { whatsappCapabilities } from "../whatsapp/whatsapp-capabilities.js";
import type { ChannelCapabilities } from "./capabilities.js";
import { textCapabilities } from "./text-capabilities.js";

/** Every channel we know, with what it can show. */
export const channelTable = {
	webchat: webchatCapabilities,
	telegram: telegramCapabilities,
	whatsapp: whatsappCapabilities,
	messenger: messengerCapabilities,
	instagram: instagramCapabilities,
	viber: viberCapabilities,
	slack: slackCapabilities,
	teams: teamsCapabilities,
	text: textCapabilities,
} as const satisfies Readonly<Record<string, ChannelCapabilities>>;

/** A channel we know. */
export type ChannelName = keyof typeof channelTable;

/** Every channel we know. */
export const channelNames = Object.keys(channelTable) as ChannelName[];
