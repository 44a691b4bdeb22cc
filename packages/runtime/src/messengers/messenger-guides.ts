import type { ReadMessengerSettings } from "./messenger-settings-schema.js";

/** A messenger, by the name of its channel. */
export type MessengerName =
	| "telegram"
	| "whatsapp"
	| "messenger"
	| "instagram"
	| "viber"
	| "slack";

/** How a messenger is set up, in the order of doing it. */
export interface MessengerGuide {
	/** As shoppers call it. */
	readonly title: string;
	/** Settings without which it is not opened; the first one switches it on. */
	readonly needs: readonly [
		keyof ReadMessengerSettings,
		...(keyof ReadMessengerSettings)[],
	];
	/** Where each of them is found. */
	readonly where: Readonly<Record<string, string>>;
	/** What is left to do at the vendor, where the address cannot be set from here; `{url}` is the webhook. */
	readonly byHand: string | null;
}

const metaApp = {
	META_APP_SECRET:
		"developers.facebook.com → your app → App settings → Basic → App secret.",
	META_VERIFY_TOKEN:
		"Make up a word of 8 characters or more; you enter it at Meta in a moment.",
} as const;
const publicUrl =
	"The https address under which vendors reach this bot, e.g. https://chat.example.com.";

/** What each messenger needs, and where it is found. */
export const messengerGuides: Readonly<Record<MessengerName, MessengerGuide>> =
	{
		telegram: {
			title: "Telegram",
			needs: ["TELEGRAM_TOKEN"],
			where: {
				TELEGRAM_TOKEN:
					"Write /newbot to @BotFather in Telegram and copy the token it gives you.",
				PUBLIC_URL: publicUrl,
			},
			byHand: null,
		},
		whatsapp: {
			title: "WhatsApp",
			needs: [
				"WHATSAPP_PHONE_NUMBER_ID",
				"WHATSAPP_ACCESS_TOKEN",
				"META_APP_SECRET",
				"META_VERIFY_TOKEN",
			],
			where: {
				WHATSAPP_PHONE_NUMBER_ID:
					"developers.facebook.com → your app → WhatsApp → API setup → Phone number ID.",
				WHATSAPP_ACCESS_TOKEN:
					"business.facebook.com → Settings → System users → Generate token, with whatsapp_business_messaging and whatsapp_business_management.",
				...metaApp,
				PUBLIC_URL: publicUrl,
			},
			byHand:
				"At Meta, under WhatsApp → Configuration, enter {url} and the word of META_VERIFY_TOKEN, and subscribe to messages.",
		},
		messenger: {
			title: "Messenger",
			needs: [
				"MESSENGER_PAGE_ID",
				"MESSENGER_PAGE_TOKEN",
				"META_APP_ID",
				"META_APP_SECRET",
				"META_VERIFY_TOKEN",
			],
			where: {
				MESSENGER_PAGE_ID:
					"Your page on facebook.com → About → Page transparency → Page ID.",
				MESSENGER_PAGE_TOKEN:
					"developers.facebook.com → your app → Messenger → Settings → Access tokens.",
				META_APP_ID:
					"developers.facebook.com → your app → App settings → Basic → App ID.",
				...metaApp,
				PUBLIC_URL: publicUrl,
			},
			byHand:
				"At Meta, under Messenger → Settings → Webhooks, enter {url} and the word of META_VERIFY_TOKEN.",
		},
		instagram: {
			title: "Instagram",
			needs: [
				"INSTAGRAM_ACCOUNT_ID",
				"INSTAGRAM_TOKEN",
				"META_APP_ID",
				"META_APP_SECRET",
				"META_VERIFY_TOKEN",
			],
			where: {
				INSTAGRAM_ACCOUNT_ID:
					"developers.facebook.com → your app → Instagram → API setup: the id of the professional account.",
				INSTAGRAM_TOKEN:
					"The same page → Generate token, with instagram_business_manage_messages.",
				META_APP_ID:
					"developers.facebook.com → your app → App settings → Basic → App ID.",
				...metaApp,
				PUBLIC_URL: publicUrl,
			},
			byHand:
				"At Meta, under Instagram → Webhooks, enter {url} and the word of META_VERIFY_TOKEN, and subscribe to messages.",
		},
		viber: {
			title: "Viber",
			needs: ["VIBER_TOKEN"],
			where: {
				VIBER_TOKEN:
					"The bot’s page in the Viber app → Edit info → Your app key; Viber gives bots to businesses on application.",
				PUBLIC_URL: publicUrl,
			},
			byHand: null,
		},
		slack: {
			title: "Slack",
			needs: ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"],
			where: {
				SLACK_BOT_TOKEN:
					"api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token (xoxb-…), with chat:write, im:history, files:read and files:write.",
				SLACK_SIGNING_SECRET:
					"api.slack.com/apps → your app → Basic Information → Signing Secret.",
				PUBLIC_URL: publicUrl,
			},
			byHand:
				"At Slack, enter {url} under Event Subscriptions (event message.im) and under Interactivity.",
		},
	};

/** Every messenger. */
export const messengerNames = Object.keys(messengerGuides) as MessengerName[];
