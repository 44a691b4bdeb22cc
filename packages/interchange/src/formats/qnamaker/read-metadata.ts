/** Metadata of a row: `key:value|key:value`, or JSON pairs of name and value. */
export function readMetadata(cell: string): Partial<Record<string, string>> {
	if (cell.startsWith("[")) {
		try {
			const pairs = JSON.parse(cell) as readonly unknown[];
			return Object.fromEntries(pairs.flatMap(toPair));
		} catch {
			return {};
		}
	}
	return Object.fromEntries(
		cell.split("|").flatMap((pair) => {
			const colon = pair.indexOf(":");
			return colon < 0
				? []
				: [
						[
							pair.slice(0, colon).trim().toLowerCase(),
							pair.slice(colon + 1).trim(),
						],
					];
		}),
	);
}

function toPair(pair: unknown): (readonly [string, string])[] {
	if (typeof pair !== "object" || pair === null) return [];
	const { name, value } = pair as { name?: unknown; value?: unknown };
	return typeof name === "string" && typeof value === "string"
		? [[name.toLowerCase(), value]]
		: [];
}
