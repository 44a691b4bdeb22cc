import { type Api, GrammyError } from "grammy";
import { toConnectOutcome } from "../connecting/to-connect-outcome.js";
import type { ConnectOutcome } from "../port/messenger.js";

/** What the bot listens to; everything else is not sent. */
export const telegramUpdates = [
	"message",
	"edited_message",
	"callback_query",
	"my_chat_member",
] as const;

/** Asks Telegram for the bot and its webhook, and says what is not as it has to be. */
export async function checkTelegram(
	api: Api,
	webhookUrl: string,
): Promise<ConnectOutcome> {
	const looked: { readonly name: string; readonly fix: string }[] = [];
	const add = (name: string, fix: string): void => {
		looked.push({ name, fix });
	};
	try {
		await api.getMe();
		add("token", "");
		const info = await api.getWebhookInfo();
		add(
			"webhook",
			info.url === webhookUrl
				? ""
				: `Telegram sends to ${info.url || "nobody"}: run the command that connects it again.`,
		);
		const missing = telegramUpdates.filter(
			(name) => !info.allowed_updates?.includes(name),
		);
		add(
			"updates",
			missing.length === 0
				? ""
				: `Telegram does not send ${missing.join(", ")}: run the command that connects it again.`,
		);
		add(
			"arrival",
			info.last_error_message && info.pending_update_count > 0
				? `Telegram could not deliver ${info.pending_update_count} updates: ${info.last_error_message}.`
				: "",
		);
	} catch (error) {
		add("token", explain(error));
	}
	return toConnectOutcome(looked);
}

function explain(error: unknown): string {
	return error instanceof GrammyError && [401, 404].includes(error.error_code)
		? "Telegram does not know this token: copy it anew from @BotFather."
		: "Telegram does not answer: check that this machine reaches api.telegram.org.";
}
