import type { MessengerChannel } from "@shopbell/channels";
import { createInstagram, createMessenger } from "@shopbell/channels/messenger";
import { createSlack } from "@shopbell/channels/slack";
import { createTelegram } from "@shopbell/channels/telegram";
import { createViber } from "@shopbell/channels/viber";
import { createWhatsapp } from "@shopbell/channels/whatsapp";
import { phrasesOf } from "@shopbell/conversation";
import { RuntimeError } from "../runtime-error.js";
import type { MessengerSetting } from "./messenger-setting.js";
import { openSentFile } from "./open-sent-file.js";

/** What messengers are opened with. */
export interface MessengerParts {
	readonly setting: MessengerSetting;
	readonly dataDir: string;
	readonly secret: (name: string) => Uint8Array;
	readonly shopName: () => string;
	readonly defaultLocale: () => string;
}

/** The messengers that are set up. Throws `settings.invalid` where one cannot be opened. */
export function openMessengers(
	parts: MessengerParts,
): readonly MessengerChannel[] {
	const { setting, dataDir, secret } = parts;
	const openFile = openSentFile(dataDir);
	const opened: MessengerChannel[] = [];
	const open = (create: () => MessengerChannel): void => {
		try {
			opened.push(create());
		} catch (cause) {
			if (!(cause instanceof RangeError)) throw cause;
			throw new RuntimeError(
				"settings.invalid",
				cause.message,
				"Correct the messenger's settings or leave all of them out.",
				{ cause },
			);
		}
	};
	const { telegram, whatsapp, messenger, instagram, viber, slack } = setting;
	if (telegram)
		open(() =>
			createTelegram({
				token: telegram.token,
				webhookSecret: Buffer.from(secret("telegram-webhook")).toString("hex"),
				openFile,
				...(telegram.apiUrl === null ? {} : { apiRoot: telegram.apiUrl }),
			}),
		);
	if (whatsapp)
		open(() => createWhatsapp({ ...withGraph(whatsapp), openFile }));
	if (messenger)
		open(() => createMessenger({ ...withGraph(messenger), openFile }));
	if (instagram)
		open(() => createInstagram({ ...withGraph(instagram), openFile }));
	if (viber)
		open(() =>
			createViber({
				authToken: viber.token,
				senderName: parts.shopName(),
				welcome: (locale) => welcome(locale ?? parts.defaultLocale()),
				...(viber.apiUrl === null ? {} : { apiUrl: viber.apiUrl }),
			}),
		);
	if (slack)
		open(() =>
			createSlack({
				botToken: slack.botToken,
				signingSecret: slack.signingSecret,
				openFile,
				...(slack.apiUrl === null ? {} : { apiUrl: slack.apiUrl }),
			}),
		);
	return opened;
}

function withGraph<T extends { readonly graphUrl: string | null }>({
	graphUrl,
	...rest
}: T) {
	return { ...rest, ...(graphUrl === null ? {} : { graphUrl }) };
}

/** Who may be greeted before having written hears at once whom they talk to. */
function welcome(tag: string): string {
	return phrasesOf(tag.toLowerCase().split(/[-_]/)[0] ?? "").greeting;
}
