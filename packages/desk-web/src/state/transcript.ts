import type { Entry } from "../wire/entry.js";
import type { Note } from "../wire/note.js";

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

/** Whether a line that is known is deleted now. */
export function hasNewDeletion(
	known: readonly Entry[],
	more: readonly Entry[],
): boolean {
	const isDeleted = ({ content }: Entry): boolean =>
		content.kind === "shopper" && content.change === "deleted";
	const before = new Map(known.map((entry) => [entry.seq, entry]));
	return more.some((entry) => {
		const old = before.get(entry.seq);
		return old !== undefined && isDeleted(entry) && !isDeleted(old);
	});
}

/** Lines above what was seen. */
export function countUnread(
	lastSeq: number,
	seenSeq: number | undefined,
): number {
	return Math.max(0, lastSeq - (seenSeq ?? 0));
}

/** Notes in the order they were written, each once. */
export function mergeNotes(
	known: readonly Note[],
	more: readonly Note[],
): readonly Note[] {
	if (more.length === 0) return known;
	const byId = new Map([...known, ...more].map((note) => [note.id, note]));
	return [...byId.values()].sort((a, b) => a.at - b.at);
}

/** A line or a note, in the order they are read. */
export type Remark =
	| { readonly kind: "entry"; readonly entry: Entry }
	| { readonly kind: "note"; readonly note: Note };

/** Lines with the notes among them, each after the line it stands after. */
export function interleave(
	entries: readonly Entry[],
	notes: readonly Note[],
): readonly Remark[] {
	const rest = [...notes];
	const takeUntil = (seq: number): readonly Remark[] => {
		const taken: Remark[] = [];
		for (let next = rest[0]; next && next.afterSeq < seq; next = rest[0])
			taken.push({ kind: "note", note: rest.shift() as Note });
		return taken;
	};
	return [
		...entries.flatMap((entry): readonly Remark[] => [
			...takeUntil(entry.seq),
			{ kind: "entry", entry },
		]),
		...takeUntil(Number.POSITIVE_INFINITY),
	];
}
