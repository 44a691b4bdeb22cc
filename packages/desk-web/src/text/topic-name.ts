/** A topic's id as people read it: `back-in-stock` is "Back in stock". */
export function topicName(topic: string): string {
	const words = topic.replace(/[-_]+/g, " ");
	return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
