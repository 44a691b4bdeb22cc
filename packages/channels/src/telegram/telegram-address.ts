/** Where Telegram reaches a shopper. */
export interface TelegramAddress {
	readonly chatId: number;
}
