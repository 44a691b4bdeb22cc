import type { LocaleId } from "./locales.js";

/** The few words the button needs before anything else is loaded. */
export const launcherStrings: Readonly<
	Record<
		LocaleId,
		{
			readonly openChat: string;
			/** `{count}` */
			readonly unread: string;
			readonly notLoaded: string;
		}
	>
> = {
	en: {
		openChat: "Open the chat",
		unread: "New messages: {count}",
		notLoaded: "The chat could not be loaded. Please try again.",
	},
	pl: {
		openChat: "Otwórz czat",
		unread: "Nowe wiadomości: {count}",
		notLoaded: "Nie udało się wczytać czatu. Proszę spróbować ponownie.",
	},
	uk: {
		openChat: "Відкрити чат",
		unread: "Нові повідомлення: {count}",
		notLoaded: "Не вдалося завантажити чат. Спробуйте, будь ласка, ще раз.",
	},
	bg: {
		openChat: "Отвори чата",
		unread: "Нови съобщения: {count}",
		notLoaded: "Чатът не можа да се зареди. Опитайте, моля, отново.",
	},
	sk: {
		openChat: "Otvoriť chat",
		unread: "Nové správy: {count}",
		notLoaded: "Chat sa nepodarilo načítať. Skúste to, prosím, znova.",
	},
	tr: {
		openChat: "Sohbeti açın",
		unread: "Yeni mesaj: {count}",
		notLoaded: "Sohbet yüklenemedi. Lütfen yeniden deneyin.",
	},
};
