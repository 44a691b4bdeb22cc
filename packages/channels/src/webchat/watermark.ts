const width = 7;

/** Id of an entry's activity; unique in a conversation, and in order when compared as text. */
export function toActivityId(conversationId: string, seq: number): string {
	return `${conversationId}|${String(seq).padStart(width, "0")}`;
}

/**
 * Place after which entries are wanted. Empty, absent or `-` is the whole history, and so is
 * anything that is not one of our watermarks: too much is better than a gap.
 */
export function decodeWatermark(watermark: string | null): number {
	return watermark !== null && /^\d{1,15}$/.test(watermark)
		? Number(watermark)
		: 0;
}
