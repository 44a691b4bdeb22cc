import type { RichText, Span } from "./rich-text.js";

/** Limits of the pieces of a text. */
export interface SplitOptions {
	/** Most of a piece, in what `measure` counts. */
	readonly max: number;
	/** Most of the last piece, where less room is left beside buttons; default `max`. */
	readonly maxLast?: number;
	/** Length of a piece with the channel's marks. */
	readonly measure: (piece: RichText) => number;
	/** For the ends of sentences. */
	readonly locale: string;
}

/**
 * A text in pieces that fit: between paragraphs where that does not leave a piece almost empty,
 * else between lines, sentences, words. A link is never cut.
 */
export function splitRichText(
	whole: RichText,
	options: SplitOptions,
): readonly RichText[] {
	const { max, measure } = options;
	const maxLast = options.maxLast ?? max;
	const pieces: RichText[] = [];
	let rest = trim(whole);
	while (measure(rest) > maxLast) {
		// What fits as a message but not beside buttons gives up its end to them.
		const room = measure(rest) > max ? max : maxLast;
		const cut = findCut(rest, room, options);
		if (cut <= 0 || cut >= rest.text.length) break;
		pieces.push(trim(sliceRichText(rest, 0, cut)));
		rest = trim(sliceRichText(rest, cut, rest.text.length));
	}
	return rest.text === "" && pieces.length > 0 ? pieces : [...pieces, rest];
}

/** Part of a text with its marks. */
export function sliceRichText(
	{ text, spans }: RichText,
	from: number,
	to: number,
): RichText {
	return {
		text: text.slice(from, to),
		spans: spans.flatMap((span): readonly Span[] => {
			const start = Math.max(span.from, from);
			const end = Math.min(span.to, to);
			return start < end
				? [{ ...span, from: start - from, to: end - from }]
				: [];
		}),
	};
}

/** A piece shorter than this share of its room is filled up to a lesser border. */
const leastFilled = 0.4;

function findCut(
	rest: RichText,
	room: number,
	{ measure, locale }: SplitOptions,
): number {
	const fits = (cut: number): boolean =>
		measure(trim(sliceRichText(rest, 0, cut))) <= room;
	const isInLink = (cut: number): boolean =>
		rest.spans.some(
			({ kind, from, to }) => kind === "link" && from < cut && cut < to,
		);
	// Marks only add to the length, so nothing behind this can fit.
	const head = rest.text.slice(0, room);
	for (const borders of bordersOf(head, locale)) {
		const cut = borders.findLast(
			(border) => border > 0 && !isInLink(border) && fits(border),
		);
		if (cut !== undefined && cut >= head.length * leastFilled) return cut;
	}
	const last = lastGrapheme(head, locale);
	for (let cut = last; cut > 0; cut -= 1) if (fits(cut)) return cut;
	return last;
}

/** Places to cut at, the better kinds first. */
function bordersOf(
	text: string,
	locale: string,
): readonly (readonly number[])[] {
	const ends = (pattern: RegExp): readonly number[] =>
		[...text.matchAll(pattern)].map(
			({ index, 0: found }) => index + found.length,
		);
	const sentences = [
		...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text),
	].map(({ index }) => index);
	return [ends(/\n{2,}/g), ends(/\n/g), sentences, ends(/\s+/g)];
}

function lastGrapheme(text: string, locale: string): number {
	const last = [
		...new Intl.Segmenter(locale, { granularity: "grapheme" }).segment(text),
	].at(-1);
	return last && last.index > 0 ? last.index : text.length;
}

function trim(piece: RichText): RichText {
	const start = piece.text.length - piece.text.trimStart().length;
	const end = piece.text.trimEnd().length;
	return start === 0 && end === piece.text.length
		? piece
		: sliceRichText(piece, start, Math.max(start, end));
}
