/**
 * The candidate a writer most likely meant, or "" when none is near: at most
 * one edit (insert, delete, replace, swap) per three letters. Ties go to the first.
 */
export function nearest(written: string, candidates: Iterable<string>): string {
	const text = written.slice(0, 64).toLowerCase();
	let best = "";
	let bestDistance = Math.floor(text.length / 3) + 1;
	for (const candidate of candidates) {
		const other = candidate.toLowerCase();
		if (Math.abs(other.length - text.length) >= bestDistance) {
			if (!isLastPart(text, other) || best !== "") continue;
			best = candidate;
			continue;
		}
		const distance = editDistance(text, other);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/** `how-to` for `returns.how-to`: the folder was forgotten. */
const isLastPart = (text: string, other: string) =>
	text.length > 3 && other.endsWith(`.${text}`);

/** Optimal string alignment distance of two short strings. */
export function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let value = Math.min(
				(row[j - 1] ?? 0) + 1,
				(previous[j] ?? 0) + 1,
				(previous[j - 1] ?? 0) + cost,
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				value = Math.min(value, (before[j - 2] ?? 0) + 1);
			row.push(value);
		}
		before = previous;
		previous = row;
	}
	return previous[b.length] ?? 0;
}
