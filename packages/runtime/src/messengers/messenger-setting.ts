import { messengerGuides, messengerNames } from "./messenger-guides.js";
import type { ReadMessengerSettings } from "./messenger-settings-schema.js";

/** How the shop is known to each messenger; null: that one is off. */
export interface MessengerSetting {
	readonly telegram: {
		readonly token: string;
		readonly apiUrl: string | null;
	} | null;
	readonly whatsapp:
		| (MetaSetting & {
				readonly phoneNumberId: string;
				readonly accessToken: string;
		  })
		| null;
	readonly messenger: PageSetting | null;
	readonly instagram: PageSetting | null;
	readonly viber: {
		readonly token: string;
		readonly apiUrl: string | null;
	} | null;
	readonly slack: {
		readonly botToken: string;
		readonly signingSecret: string;
		readonly apiUrl: string | null;
	} | null;
}

interface MetaSetting {
	readonly appSecret: string;
	readonly verifyToken: string;
	readonly graphUrl: string | null;
}

interface PageSetting extends MetaSetting {
	readonly pageId: string;
	readonly appId: string;
	readonly accessToken: string;
}

/** What the settings say of messengers; they have been checked. */
export function toMessengerSetting(
	all: ReadMessengerSettings,
): MessengerSetting {
	const meta: MetaSetting = {
		appSecret: all.META_APP_SECRET,
		verifyToken: all.META_VERIFY_TOKEN,
		graphUrl: all.META_GRAPH_URL ?? null,
	};
	const toPage = (pageId: string, accessToken: string): PageSetting | null =>
		pageId === ""
			? null
			: { ...meta, pageId, accessToken, appId: all.META_APP_ID };
	return {
		telegram:
			all.TELEGRAM_TOKEN === ""
				? null
				: { token: all.TELEGRAM_TOKEN, apiUrl: all.TELEGRAM_API_URL ?? null },
		whatsapp:
			all.WHATSAPP_PHONE_NUMBER_ID === ""
				? null
				: {
						...meta,
						phoneNumberId: all.WHATSAPP_PHONE_NUMBER_ID,
						accessToken: all.WHATSAPP_ACCESS_TOKEN,
					},
		messenger: toPage(all.MESSENGER_PAGE_ID, all.MESSENGER_PAGE_TOKEN),
		instagram: toPage(all.INSTAGRAM_ACCOUNT_ID, all.INSTAGRAM_TOKEN),
		viber:
			all.VIBER_TOKEN === ""
				? null
				: { token: all.VIBER_TOKEN, apiUrl: all.VIBER_API_URL ?? null },
		slack:
			all.SLACK_BOT_TOKEN === ""
				? null
				: {
						botToken: all.SLACK_BOT_TOKEN,
						signingSecret: all.SLACK_SIGNING_SECRET,
						apiUrl: all.SLACK_API_URL ?? null,
					},
	};
}

/** What a messenger that is on lacks, one line for each; nothing is started without its secrets. */
export function checkMessengerSettings(
	all: ReadMessengerSettings,
): readonly string[] {
	const missing = messengerNames.flatMap((name) => {
		const [isOn, ...others] = messengerGuides[name].needs;
		return all[isOn] === ""
			? []
			: others
					.filter((other) => (all[other] ?? "").length < 3)
					.map((other) => `${other}: needed with ${isOn}`);
	});
	return [
		...(all.TELEGRAM_TOKEN === "" || /^\d+:[\w-]{10,}$/.test(all.TELEGRAM_TOKEN)
			? []
			: ["TELEGRAM_TOKEN: has the form 123456:ABC… that @BotFather gives"]),
		...missing,
		...(all.META_VERIFY_TOKEN !== "" && all.META_VERIFY_TOKEN.length < 8
			? ["META_VERIFY_TOKEN: 8 characters or more"]
			: []),
	];
}
