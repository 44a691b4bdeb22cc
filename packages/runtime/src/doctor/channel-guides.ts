import {
	type MessengerGuide,
	type MessengerName,
	messengerGuides,
} from "../messengers/messenger-guides.js";

/** A channel that is connected to somebody else's service. */
export type ConnectedName = MessengerName | "teams";

/** How such a channel is set up, in the order of doing it. */
export type ChannelGuide = Omit<MessengerGuide, "needs"> & {
	/** Settings without which it is not opened. */
	readonly needs: readonly string[];
};

const azureBot = "portal.azure.com → your Azure Bot → Configuration";

/** What each channel needs, and where it is found. */
export const channelGuides: Readonly<Record<ConnectedName, ChannelGuide>> = {
	...messengerGuides,
	teams: {
		title: "Microsoft Teams",
		needs: ["MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD"],
		where: {
			MICROSOFT_APP_ID: `${azureBot} → Microsoft App ID.`,
			MICROSOFT_APP_PASSWORD: `${azureBot} → Manage Password → New client secret; copy its value, not its id.`,
			PUBLIC_URL: messengerGuides.telegram.where.PUBLIC_URL ?? "",
		},
		byHand: `At ${azureBot}, enter {url} as messaging endpoint; under Channels add Microsoft Teams.`,
	},
};

/** Every channel that is connected. */
export const connectedNames = Object.keys(channelGuides) as ConnectedName[];
