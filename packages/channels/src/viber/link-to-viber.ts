import { z } from "zod";
import type { ReturnLink } from "../port/messenger.js";
import type { ViberClient } from "./viber-client.js";

const told = z.looseObject({ uri: z.string().min(1) });

/**
 * `viber://pa?chatURI=<uri>&context=<reference>&text=<words>`: the context comes back as the chat
 * opens, without a limit of its own (developers.viber.com/docs/tools/deep-links). Who has never
 * written can be told nothing before they do, so the reference is laid ready as a message as well.
 * Viber is asked for the bot's URI once.
 */
export function createViberLinks(
	client: ViberClient,
): (link: ReturnLink) => Promise<string | null> {
	let uri: string | undefined;
	return async ({ reference, text }) => {
		if (uri === undefined) {
			const answer = await client.call("get_account_info", {});
			const read =
				answer.kind === "done" ? told.safeParse(answer.value) : undefined;
			uri = read?.data?.uri;
		}
		if (uri === undefined) return null;
		const parts = { chatURI: uri, context: reference };
		const words = encodeURIComponent(`${reference} ${text}`);
		return `viber://pa?${Object.entries(parts)
			.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
			.join("&")}&text=${words}`;
	};
}
