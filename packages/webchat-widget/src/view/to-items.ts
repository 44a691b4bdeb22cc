import type { Photo } from "../photo/photo.js";
import type { Delivery, Transcript } from "../transcript/transcript.js";
import type { Reply } from "../wire/read-activity.js";

/** A line as it is drawn. */
export type Item =
	| {
			readonly kind: "reply";
			readonly key: string;
			readonly reply: Reply;
			/** True for the first of several by one author in a row. */
			readonly isFirst: boolean;
			/** Nothing follows it: its choices can still be taken. */
			readonly isLatest: boolean;
	  }
	| {
			readonly kind: "own";
			readonly key: string;
			readonly text: string;
			readonly photos: readonly Photo[];
			/** Epoch ms. */
			readonly at: number;
			readonly delivery: Delivery | "sent";
			readonly isFirst: boolean;
			readonly isLatest: boolean;
	  };

/** Writers pause this long, and the next message stands by itself, ms. */
const pauseMs = 300_000;

/** Confirmed lines, then what is still under way. */
export function toItems({ lines, pending }: Transcript): readonly Item[] {
	const own = pending.flatMap(({ clientId, activity, delivery, photos, at }) =>
		activity.type === "message"
			? [
					{
						key: clientId,
						text: activity.text,
						photos: photos ?? [],
						delivery,
						at,
					},
				]
			: [],
	);
	const count = lines.length + own.length;
	let previous = "";
	let previousAt = 0;
	function startsGroup(author: string, at: number): boolean {
		const starts = author !== previous || at - previousAt > pauseMs;
		previous = author;
		previousAt = at;
		return starts;
	}
	return [
		...lines.map((line, i): Item => {
			const isLatest = i === count - 1;
			if (line.kind === "echo")
				return {
					kind: "own",
					key: line.clientId ?? line.id,
					text: line.text,
					photos: line.photos,
					at: line.at,
					delivery: "sent",
					isFirst: startsGroup("own", line.at),
					isLatest,
				};
			const { author } = line;
			return {
				kind: "reply",
				key: line.id,
				reply: line,
				isFirst: startsGroup(
					author.kind === "human" ? `human ${author.name}` : author.kind,
					line.at,
				),
				isLatest,
			};
		}),
		...own.map(
			(item, i): Item => ({
				kind: "own",
				...item,
				isFirst: startsGroup("own", item.at),
				isLatest: lines.length + i === count - 1,
			}),
		),
	];
}
