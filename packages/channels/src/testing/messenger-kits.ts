import type { MessengerKit } from "./messenger-kit.js";
import { telegramKit } from "./telegram/telegram-kit.js";

/** The messengers of this package, each with its vendor. */
export const messengerKits: readonly MessengerKit[] = [telegramKit];
