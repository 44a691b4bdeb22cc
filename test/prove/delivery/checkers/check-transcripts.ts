/** One line of a conversation: its id, and what it says. */
export interface TranscriptLine {
	readonly id: string;
	readonly text: string;
}

/** What a reader shows is what the server has: the same lines, each once, in the same order. */
export function checkTranscript(
	reader: string,
	shown: readonly TranscriptLine[],
	stored: readonly TranscriptLine[],
): readonly string[] {
	const places = new Map(stored.map(({ id }, place) => [id, place]));
	const counted = new Map<string, number>();
	for (const { id } of shown) counted.set(id, (counted.get(id) ?? 0) + 1);
	const broken: string[] = [];
	let highest = -1;
	for (const { id, text } of shown) {
		const place = places.get(id);
		if (place === undefined) {
			broken.push(`${reader}: shows ${id}, which is not stored`);
			continue;
		}
		if (text !== stored[place]?.text)
			broken.push(`${reader}: ${id} says something else`);
		if (place < highest) broken.push(`${reader}: ${id} is out of its place`);
		highest = Math.max(highest, place);
	}
	for (const [id, count] of counted)
		if (count > 1) broken.push(`${reader}: ${id} is shown ${count} times`);
	for (const { id } of stored)
		if (!counted.has(id)) broken.push(`${reader}: ${id} is missing`);
	return broken;
}
