import type { MessengerChannel } from "@shopbell/channels";
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

/**
 * The messengers that are set up; the programs of the others are not loaded. Rejects with
 * `settings.invalid` where one cannot be opened.
 */
export async function openMessengers(
	parts: MessengerParts,
): Promise<readonly MessengerChannel[]> {
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
	if (telegram) {
		const { createTelegram } = await import("@shopbell/channels/telegram");
		open(() =>
			createTelegram({
				token: telegram.token,
				webhookSecret: Buffer.from(secret("telegram-webhook")).toString("hex"),
				openFile,
				...(telegram.apiUrl === null ? {} : { apiRoot: telegram.apiUrl }),
			}),
		);
	}
	if (whatsapp) {
		const { createWhatsapp } = await import("@shopbell/channels/whatsapp");
		open(() => createWhatsapp({ ...withGraph(whatsapp), openFile }));
	}
	if (messenger || instagram) {
		const meta = await import("@shopbell/channels/messenger");
		if (messenger)
			open(() => meta.createMessenger({ ...withGraph(messenger), openFile }));
		if (instagram)
			open(() => meta.createInstagram({ ...withGraph(instagram), openFile }));
	}
	if (viber) {
		const { createViber } = await import("@shopbell/channels/viber");
		open(() =>
			createViber({
				authToken: viber.token,
				senderName: parts.shopName(),
				welcome: (locale) => welcome(locale ?? parts.defaultLocale()),
				...(viber.apiUrl === null ? {} : { apiUrl: viber.apiUrl }),
			}),
		);
	}
	if (slack) {
		const { createSlack } = await import("@shopbell/channels/slack");
		open(() =>
			createSlack({
				botToken: slack.botToken,
				signingSecret: slack.signingSecret,
				openFile,
				...(slack.apiUrl === null ? {} : { apiUrl: slack.apiUrl }),
			}),
		);
	}
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
