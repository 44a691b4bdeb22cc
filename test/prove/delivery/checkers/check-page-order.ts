/** What one page said, in the order of saying, and what of it is stored, in the order of storing. */
export interface PageHistory {
	readonly name: string;
	readonly said: readonly string[];
	readonly stored: readonly string[];
	/**
	 * For each message, those that the page had given up while it tried to send this one, so that they
	 * waited for the shopper and it did not wait for them.
	 */
	readonly passed: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * What a page says is stored in the order of saying; a message may only come before an earlier one
 * that stood given up while it was sent.
 */
export function checkPageOrder(
	pages: Iterable<PageHistory>,
): readonly string[] {
	const broken: string[] = [];
	for (const { name, said, stored, passed } of pages) {
		const places = new Map(said.map((id, place) => [id, place]));
		const own = stored.filter((id) => places.has(id));
		own.forEach((id, at) => {
			const place = places.get(id) ?? 0;
			for (const later of own.slice(at + 1))
				if ((places.get(later) ?? 0) < place && !passed.get(id)?.has(later))
					broken.push(`${name}: ${later} came after ${id}`);
		});
	}
	return broken;
}
