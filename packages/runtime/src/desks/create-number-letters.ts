import type { DeskCommand } from "@shopbell/conversation";
import { type DeskDelivery, toTicketNumber } from "@shopbell/desks";
import type { LetterSender } from "@shopbell/identity";
import type { Store } from "@shopbell/store";
import { renderLetter } from "../letters/render-letter.js";

/** What letters with a ticket's number are made of. */
export interface NumberLetterOptions {
	readonly store: Pick<Store, "conversation">;
	readonly sender: LetterSender;
	readonly shop: () => { readonly name: string; readonly timeZone: string };
}

/** Sends a shopper the number of a ticket at a desk outside; the same letter at every attempt. */
export type SendNumber = (
	command: Extract<DeskCommand, { kind: "ticket" }>,
	delivery: Pick<DeskDelivery, "conversationId">,
) => Promise<void>;

/** Letters in the language of the conversation. Rejects when the mail server does not take one. */
export function createNumberLetters({
	store,
	sender,
	shop,
}: NumberLetterOptions): SendNumber {
	return async ({ handoffId, email }, { conversationId }) => {
		if (email === null) return;
		const state = (await store.conversation(conversationId))?.state;
		const { name, timeZone } = shop();
		await sender.send(
			renderLetter(
				{
					id: 0,
					key: `desk-ticket|${handoffId}|${email}`,
					conversationId,
					kind: "ticket",
					to: email,
					locale: state?.locale.locale ?? "en",
					values: {
						number: toTicketNumber(handoffId),
						way: "ticket",
						subject: state?.asked.at(-1)?.text ?? "",
					},
					attempts: 0,
				},
				{ shop: name, timeZone, entries: [] },
			),
		);
	};
}
