import type { ShopperWords } from "./bot-client.js";

/** A message that says its own place: message `place` (from 0) of a conversation. */
export function toNumberedWords(
	conversation: string,
	place: number,
): ShopperWords {
	const id = `${conversation}.${place}`;
	return { conversation, id, text: `please tell me about item ${id} today` };
}

/** The id in a message or in the reply to it; undefined in any other text. */
export function idIn(text: string): string | undefined {
	return idsIn(text)[0];
}

/** All ids in a text that may hold many messages, in order. */
export function idsIn(text: string): readonly string[] {
	return [...text.matchAll(/\bitem (c\d+\.\d+) today/g)].flatMap(
		([, id]) => id ?? [],
	);
}

/** The place in an id. */
export function placeOf(id: string): number {
	return Number(id.slice(id.lastIndexOf(".") + 1));
}
