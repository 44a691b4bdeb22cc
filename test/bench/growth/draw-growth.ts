import { logScale } from "../log-scale.js";
import type { GrowthRow } from "./measure-growth.js";

interface Curve {
	readonly name: string;
	readonly colour: string;
	readonly figureOf: (row: GrowthRow) => number;
}

const CURVES: readonly Curve[] = [
	{
		name: "train, CPU s",
		colour: "#2f6fde",
		figureOf: (row) => row.trainCpuMs / 1e3,
	},
	{
		name: "load, CPU s",
		colour: "#0a7d55",
		figureOf: (row) => row.loadCpuMs / 1e3,
	},
	{
		name: "query, CPU ms",
		colour: "#c2410c",
		figureOf: (row) => row.queryCpuMs,
	},
	{
		name: "memory, GB",
		colour: "#7c3aed",
		figureOf: (row) => row.memoryMb / 1e3,
	},
];
const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 130;
const TOP = 24;
const BOTTOM = 48;

/** Curves over the number of articles, both axes in powers of ten. */
export function drawGrowth(rows: readonly GrowthRow[]): string {
	const sizes = rows.map(({ articles }) => articles);
	const values = CURVES.flatMap(({ figureOf }) => rows.map(figureOf));
	const x = scale(sizes, LEFT, WIDTH - RIGHT);
	const y = scale(values, HEIGHT - BOTTOM, TOP);
	const grid = powers(values).map(
		(power) =>
			`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(power)}" y2="${y(power)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(power) + 4}" text-anchor="end">${power}</text>`,
	);
	const marks = sizes.map(
		(size) =>
			`<text x="${x(size)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${size}</text>`,
	);
	const curves = CURVES.map(({ name, colour, figureOf }) => {
		const points = rows.map((row) => [x(row.articles), y(figureOf(row))]);
		const [endX = 0, endY = 0] = points.at(-1) ?? [];
		return [
			`<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.map((point) => point.join(",")).join(" ")}"/>`,
			...points.map(
				([px, py]) => `<circle cx="${px}" cy="${py}" r="3" fill="${colour}"/>`,
			),
			`<text x="${endX + 8}" y="${endY + 4}" fill="${colour}">${name}</text>`,
		].join("");
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Cost of matching over the number of articles"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${[...grid, ...marks, ...curves].join("")}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">articles in six languages, ten phrasings each</text></svg>\n`;
}

function scale(values: readonly number[], from: number, to: number) {
	const positive = values.map((value) => Math.max(value, 1e-3));
	return logScale(Math.min(...positive), Math.max(...positive), from, to);
}

function powers(values: readonly number[]): number[] {
	const least = Math.ceil(Math.log10(Math.max(1e-3, Math.min(...values))));
	const most = Math.floor(Math.log10(Math.max(...values)));
	return Array.from({ length: Math.max(0, most - least + 1) }, (_, i) =>
		Number((10 ** (least + i)).toPrecision(1)),
	);
}
