/** Numbers of the places in a template's body, each once, in the order of their first mention. */
export function placesOf(body: string): readonly number[] {
	const found = [...body.matchAll(/\{\{(\d{1,2})\}\}/g)];
	return [...new Set(found.map(([, number]) => Number(number)))];
}
