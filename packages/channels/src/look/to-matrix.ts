import type { ChannelCapabilities } from "./capabilities.js";
import { channelNames, channelTable } from "./channel-table.js";

type Row = readonly [
	name: string,
	cell: (channel: ChannelCapabilities) => string,
];

const yes = "yes";
const no = "–";

const rows: readonly Row[] = [
	["bold, italics, links", ({ markup }) => marks[markup]],
	[
		"longest message",
		({ maxTextLength, textUnit }) => `${count(maxTextLength)} ${textUnit}`,
	],
	[
		"choices",
		({ buttonForms }) =>
			buttonForms
				.map(
					({ kind, max, maxLabelLength }) =>
						`${max} ${kind.replace("-", " ")} of ${maxLabelLength}`,
				)
				.join(", else ") || "lines",
	],
	[
		"text beside choices",
		({ buttonForms }) =>
			buttonForms.length === 0
				? no
				: count(Math.min(...buttonForms.map((form) => form.maxTextLength))),
	],
	[
		"a tap sends",
		({ tap, buttonForms }) =>
			buttonForms.length === 0
				? no
				: tap === "value"
					? "its value"
					: "its words",
	],
	[
		"files to the shopper",
		({ maxFileBytes }) =>
			maxFileBytes === 0
				? "by link"
				: `${Math.round(maxFileBytes / 1_000_000)} MB`,
	],
	["files of the shopper", ({ takesFiles }) => (takesFiles ? yes : no)],
	["“is writing”", ({ showsTyping }) => (showsTyping ? yes : no)],
	["marks of our messages", ({ marks: told }) => told.join(", ") || no],
	["hears of earlier messages", ({ hears }) => hears.join(", ") || no],
	[
		"free words after the shopper’s last message",
		({ window }) => windowOf(window),
	],
	["repeats are told by a key", ({ hasSendKeys }) => (hasSendKeys ? yes : no)],
];

const marks = {
	plain: "none; links with their address",
	markdown: "Markdown",
	stars: "`*bold*`; links with their address",
	slack: "Slack’s own",
	entities: "beside the words",
} as const satisfies Record<ChannelCapabilities["markup"], string>;

/** What every channel can do, as a table in Markdown, made from what drives rendering. */
export function toCapabilityMatrix(): string {
	const channels = channelNames.map((name) => channelTable[name]);
	const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
	return [
		line(["", ...channels.map(({ title }) => title)]),
		line(["---", ...channels.map(() => "---")]),
		...rows.map(([name, cell]) => line([name, ...channels.map(cell)])),
	].join("\n");
}

function windowOf(window: ChannelCapabilities["window"]): string {
	if (window === null) return "always";
	const { hours, after } = window;
	switch (after.kind) {
		case "nothing":
			return `${hours} h`;
		case "template":
			return `${hours} h, then approved texts`;
		case "human-agent":
			return `${hours} h; a person’s ${after.hours / 24} days`;
	}
}

function count(value: number): string {
	return value.toLocaleString("en");
}
