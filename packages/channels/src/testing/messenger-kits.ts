import { instagramKit, messengerKit } from "./messenger/messenger-kit.js";
import type { MessengerKit } from "./messenger-kit.js";
import { slackKit } from "./slack/slack-kit.js";
import { teamsKit } from "./teams/teams-kit.js";
import { telegramKit } from "./telegram/telegram-kit.js";
import { viberKit } from "./viber/viber-kit.js";
import { whatsappKit } from "./whatsapp/whatsapp-kit.js";

/** The messengers of this package, each with its vendor. */
export const messengerKits: readonly MessengerKit[] = [
	telegramKit,
	whatsappKit,
	messengerKit,
	instagramKit,
	viberKit,
	slackKit,
	teamsKit,
];
