import { median } from "./load.js";
import { type Round, type SideName, sideNames } from "./side.js";

/** Medians of a server's rounds. */
export interface Row {
	readonly server: string;
	readonly side: SideName;
	readonly messagesPerRound: number;
	readonly perSecond: number;
	readonly ackP50Ms: number;
	readonly ackP99Ms: number;
	readonly replyP50Ms: number;
	readonly replyP99Ms: number;
	readonly cpuMicrosPerMessage: number | null;
	/**
	 * Messages per second of this server for one of the other in the same round, the median of
	 * the rounds: what slows the machine down for a while slows both.
	 */
	readonly perSecondRatio: Readonly<Record<SideName, number>>;
	/** The same of processor time; above 1 this server uses more. */
	readonly cpuRatio: Readonly<Record<SideName, number | null>>;
}

/** How a server is called in the table. */
const titles: Readonly<Record<SideName, string>> = {
	restify: "restify route, echo",
	inProcess: "botbuilder in process, echo",
	botbuilder: "botbuilder CloudAdapter, echo",
	botbuilderChecked: "the same with tokens checked",
	durable: "echo that stores, without botbuilder",
	durableLong: "the same, lines as long as Shopbell’s",
	shopbell: "Shopbell, whole turn, 128 questions",
	shopbellDifferent: "Shopbell, whole turn, all different",
};

/** Rounds of the same number were run one after the other. */
export function toRows(
	rounds: Readonly<Record<SideName, readonly Round[]>>,
): readonly Row[] {
	return sideNames.map((side) => {
		const own = rounds[side];
		const of = (pick: (round: Round) => number): number =>
			median(own.map(pick));
		const ratios = (pick: (round: Round) => number | null) =>
			Object.fromEntries(
				sideNames.map((other) => [
					other,
					medianRatio(own.map(pick), rounds[other].map(pick)),
				]),
			) as Record<SideName, number | null>;
		return {
			server: titles[side],
			side,
			messagesPerRound: of(({ count }) => count),
			perSecond: of(({ perSecond }) => perSecond),
			ackP50Ms: of(({ ackP50Ms }) => ackP50Ms),
			ackP99Ms: of(({ ackP99Ms }) => ackP99Ms),
			replyP50Ms: of(({ replyP50Ms }) => replyP50Ms),
			replyP99Ms: of(({ replyP99Ms }) => replyP99Ms),
			cpuMicrosPerMessage: own.every((round) => round.cpuMicrosPerMessage)
				? of((round) => round.cpuMicrosPerMessage ?? 0)
				: null,
			perSecondRatio: ratios(({ perSecond }) => perSecond) as Record<
				SideName,
				number
			>,
			cpuRatio: ratios((round) => round.cpuMicrosPerMessage),
		};
	});
}

function medianRatio(
	own: readonly (number | null)[],
	other: readonly (number | null)[],
): number | null {
	const ratios = own.flatMap((value, index) => {
		const base = other[index];
		return value && base ? [value / base] : [];
	});
	return ratios.length === 0 ? null : median(ratios);
}

/** What the others are compared with. */
const bases = [
	"restify",
	"inProcess",
	"botbuilder",
	"botbuilderChecked",
] as const;

const head: readonly string[] = [
	"server",
	"messages/s",
	"ack p50 ms",
	"ack p99 ms",
	"reply p50 ms",
	"reply p99 ms",
	"CPU µs/message",
	...bases.map((side) => `speed ÷ ${side}`),
];

/** The rows as a table of Markdown. */
export function toMarkdown(rows: readonly Row[]): string {
	const lines = [
		head,
		head.map((_, index) => (index === 0 ? "---" : "--:")),
		...rows.map(toCells),
	];
	return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** The rows as aligned text. */
export function toText(rows: readonly Row[]): string {
	const lines = [head, ...rows.map(toCells)];
	const widths = head.map((_, index) =>
		Math.max(...lines.map((cells) => cells[index]?.length ?? 0)),
	);
	return `${lines
		.map((cells) =>
			cells
				.map((cell, index) =>
					index === 0
						? cell.padEnd(widths[index] ?? 0)
						: cell.padStart(widths[index] ?? 0),
				)
				.join("  "),
		)
		.join("\n")}\n`;
}

function toCells(row: Row): readonly string[] {
	return [
		row.server,
		row.perSecond.toFixed(0),
		row.ackP50Ms.toFixed(1),
		row.ackP99Ms.toFixed(1),
		row.replyP50Ms.toFixed(1),
		row.replyP99Ms.toFixed(1),
		row.cpuMicrosPerMessage?.toFixed(0) ?? "–",
		...bases.map((side) =>
			side === row.side ? "1" : row.perSecondRatio[side].toPrecision(2),
		),
	];
}
