import type { Store } from "@shopbell/store";

/** Lines looked back for the shopper's words. */
const maxLinesBack = 100;

/** What the shopper wrote last, with its line; taps on buttons and files are no words. */
export async function findLastQuestion(
	store: Pick<Store, "handoffs" | "transcript">,
	conversationId: string,
): Promise<{ readonly seq: number; readonly text: string } | undefined> {
	const lastSeq = (await store.handoffs.latest(conversationId))?.lastSeq ?? 0;
	const entries = await store.transcript(conversationId, {
		after: Math.max(0, lastSeq - maxLinesBack),
		limit: maxLinesBack * 2,
	});
	return entries
		.flatMap(({ seq, content }) => {
			if (content.kind !== "shopper" || content.message.action !== undefined)
				return [];
			const text = content.message.text.trim();
			return text === "" ? [] : [{ seq, text }];
		})
		.at(-1);
}
