import type { Api } from "grammy";
import type { ReturnLink } from "../port/messenger.js";

/**
 * `t.me/<bot>?start=<reference>`, which comes back as `/start <reference>`: at most 64 letters,
 * digits, `_` and `-` (core.telegram.org/bots/features#deep-linking). Telegram is asked for the
 * bot's name once.
 */
export function createTelegramLinks(
	api: Api,
): (link: ReturnLink) => Promise<string | null> {
	let username: string | undefined;
	return async ({ reference }) => {
		try {
			username ??= (await api.getMe()).username;
		} catch {
			return null;
		}
		return username
			? `https://t.me/${username}?start=${encodeURIComponent(reference)}`
			: null;
	};
}
