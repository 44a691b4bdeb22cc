import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import { formatLocale, theme } from "../state/preferences.js";
import { readColours } from "./plot-colours.js";

/** One of the two things a plot shows over time. */
export interface Series {
	readonly label: string;
	/** `area` and `bars` are filled in the accent, `line` and `steps` are drawn in the other colour. */
	readonly kind: "area" | "bars" | "line" | "steps";
	readonly values: readonly (number | null)[];
}

const heightPx = 240;
/** Bars stand for hours. */
const hourSeconds = 3600;

/** Two series over time, drawn on a canvas; what it shows stands in a table beside it. */
export function Plot({
	times,
	series,
	timeZone,
	format,
}: {
	/** Epoch ms. */
	readonly times: readonly number[];
	readonly series: readonly Series[];
	readonly timeZone: string;
	/** How the values are written. */
	readonly format: (value: number) => string;
}) {
	const place = useRef<HTMLDivElement>(null);
	const drawn = useRef<uPlot | null>(null);
	const language = formatLocale.value;
	const appearance = theme.value;
	const data: uPlot.AlignedData = [
		times.map((at) => at / 1000),
		...series.map(({ values }) => [...values]),
	];

	useEffect(() => {
		const element = place.current;
		if (!element) return;
		const draw = (): void => {
			drawn.current?.destroy();
			drawn.current = new uPlot(
				toOptions(element, series, { timeZone, format, language }),
				data,
				element,
			);
		};
		draw();
		const scheme = matchMedia("(prefers-color-scheme: dark)");
		scheme.addEventListener("change", draw);
		const observer = new ResizeObserver(() =>
			drawn.current?.setSize({ width: element.clientWidth, height: heightPx }),
		);
		observer.observe(element);
		return () => {
			scheme.removeEventListener("change", draw);
			observer.disconnect();
			drawn.current?.destroy();
			drawn.current = null;
		};
	}, [language, appearance, timeZone, series.map(({ label }) => label).join()]);

	useEffect(() => drawn.current?.setData(data));

	return <div ref={place} class="plot" aria-hidden="true" />;
}

function toOptions(
	element: HTMLElement,
	series: readonly Series[],
	{
		timeZone,
		format,
		language,
	}: {
		readonly timeZone: string;
		readonly format: (value: number) => string;
		readonly language: string;
	},
): uPlot.Options {
	const colours = readColours(element);
	const clock = new Intl.DateTimeFormat(language, {
		timeZone,
		hour: "2-digit",
		minute: "2-digit",
	});
	const font = `12px ${getComputedStyle(element).fontFamily}`;
	const axis = {
		stroke: colours.muted,
		font,
		grid: { stroke: colours.line, width: 1 },
		ticks: { stroke: colours.line, width: 1 },
	};
	return {
		width: element.clientWidth,
		height: heightPx,
		legend: { show: false },
		cursor: { show: false },
		tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), timeZone),
		scales: {
			// A bar stands for the time after its instant, the last one too.
			x: {
				range: (_plot, min, max) => [
					min,
					max + (series.some(({ kind }) => kind === "bars") ? hourSeconds : 0),
				],
			},
			y: { range: (_plot, _min, max) => [0, Math.max(1, (max ?? 0) * 1.1)] },
		},
		axes: [
			{
				...axis,
				space: 64,
				values: (_plot, ticks) =>
					ticks.map((seconds) => clock.format(seconds * 1000)),
			},
			{
				...axis,
				size: 64,
				incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
				values: (_plot, ticks) => ticks.map(format),
			},
		],
		series: [{}, ...series.map((one) => toSeries(one, colours))],
	};
}

function toSeries(
	{ label, kind }: Series,
	colours: ReturnType<typeof readColours>,
): uPlot.Series {
	switch (kind) {
		case "area":
			return {
				label,
				stroke: colours.first,
				fill: colours.firstWash,
				width: 2,
				points: { show: false },
			};
		case "bars":
			return {
				label,
				stroke: colours.first,
				fill: colours.firstWash,
				width: 1,
				points: { show: false },
				...(uPlot.paths.bars
					? { paths: uPlot.paths.bars({ size: [0.7, 40], align: 1 }) }
					: {}),
			};
		case "line":
			return {
				label,
				stroke: colours.second,
				width: 2,
				dash: [6, 4],
				points: { show: true, size: 6, fill: colours.second },
			};
		case "steps":
			return {
				label,
				stroke: colours.second,
				width: 2,
				points: { show: false },
				...(uPlot.paths.stepped
					? { paths: uPlot.paths.stepped({ align: 1 }) }
					: {}),
			};
	}
}
