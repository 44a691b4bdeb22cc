import type { Entry } from "../wire/entry.js";

/** Lines in order, each once, whatever order and how often they arrive. */
export function mergeEntries(
	known: readonly Entry[],
	more: readonly Entry[],
): readonly Entry[] {
	const last = known.at(-1)?.seq ?? 0;
	if (more.every(({ seq }) => seq > last)) return [...known, ...more];
	const bySeq = new Map([...known, ...more].map((entry) => [entry.seq, entry]));
	return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** How many lines of a person are among these and not known yet. */
export function countNewFrom(
	agentId: string,
	known: readonly Entry[],
	more: readonly Entry[],
): number {
	const seqs = new Set(known.map(({ seq }) => seq));
	return more.filter(
		({ seq, content }) =>
			!seqs.has(seq) &&
			content.kind === "human" &&
			content.agent?.id === agentId,
	).length;
}

/** Lines above what was seen. */
export function countUnread(
	lastSeq: number,
	seenSeq: number | undefined,
): number {
	return Math.max(0, lastSeq - (seenSeq ?? 0));
}
