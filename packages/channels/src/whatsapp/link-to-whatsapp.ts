import { z } from "zod";
import type { GraphClient } from "../meta/graph-client.js";
import type { ReturnLink } from "../port/messenger.js";

const told = z.looseObject({ display_phone_number: z.string() });

/**
 * `wa.me/<number>?text=<words>`: the number as digits with its country code, the words laid ready for
 * the shopper to send (faq.whatsapp.com/5913398998672934, "How to use click to chat"). WhatsApp
 * carries nothing unseen, so the reference stands first in the words. Meta is asked for the number once.
 */
export function createWhatsappLinks(
	graph: GraphClient,
	phoneNumberId: string,
): (link: ReturnLink) => Promise<string | null> {
	let number: string | undefined;
	return async ({ reference, text }) => {
		if (number === undefined) {
			const answer = await graph.get(
				`${phoneNumberId}?fields=display_phone_number`,
			);
			const read =
				answer.kind === "done" ? told.safeParse(answer.value) : undefined;
			number = read?.data?.display_phone_number.replaceAll(/\D/g, "");
		}
		return number
			? `https://wa.me/${number}?text=${encodeURIComponent(`${reference} ${text}`)}`
			: null;
	};
}
