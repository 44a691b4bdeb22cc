/** What was seen of one conversation, in the order of seeing: places in the order of sending. */
export interface SeenConversation {
	readonly name: string;
	readonly places: readonly number[];
}

/**
 * Nothing overtakes within a conversation: each place is above all before it. A place that is
 * missing is no fault of order, one that comes twice is.
 */
export function checkOrder(
	conversations: Iterable<SeenConversation>,
): readonly string[] {
	const broken: string[] = [];
	for (const { name, places } of conversations) {
		let highest = Number.NEGATIVE_INFINITY;
		for (const place of places) {
			if (place <= highest)
				broken.push(
					place === highest
						? `${name}: ${place} came twice in a row`
						: `${name}: ${place} came after ${highest}`,
				);
			else highest = place;
		}
	}
	return broken;
}
