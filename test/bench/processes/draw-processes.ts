import { logScale } from "../log-scale.js";

/** One measured point: so many bots on one PostgreSQL. */
export interface ProcessesPoint {
	readonly processes: number;
	/** Messages answered per second, all bots together. */
	readonly perSecond: number;
	/** Of all bots; null where the system does not tell. */
	readonly cpuMicrosPerMessage: number | null;
}

const WIDTH = 720;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 150;
const TOP = 24;
const BOTTOM = 48;
/** How busy a core may be kept for replies to stay quick. */
const BUSY_SHARE = 2 / 3;
/** Where one PostgreSQL ends, as worked out in the README of the benchmarks. */
const DATABASE_ENDS = { from: 2_500, to: 10_000 };
const MOST_PROCESSES = 100;

/**
 * Messages per second over processes, both axes in powers of ten: the measured points, and the model
 * beyond them, in which every process has a core of its own, two thirds busy with the processor time
 * that a message took with the most processes, until one PostgreSQL ends.
 */
export function drawProcesses(points: readonly ProcessesPoint[]): string {
	const x = logScale(1, MOST_PROCESSES, LEFT, WIDTH - RIGHT);
	const y = logScale(10, DATABASE_ENDS.to, HEIGHT - BOTTOM, TOP);
	const grid = [10, 100, 1_000, 10_000].map(
		(value) =>
			`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end">${value.toLocaleString("en")}</text>`,
	);
	const marks = [1, 2, 3, 10, 30, 100].map(
		(value) =>
			`<text x="${x(value)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${value}</text>`,
	);
	const band = `<rect x="${LEFT}" y="${y(DATABASE_ENDS.to)}" width="${WIDTH - RIGHT - LEFT}" height="${y(DATABASE_ENDS.from) - y(DATABASE_ENDS.to)}" fill="#fdecc8"/><text x="${LEFT + 8}" y="${y(DATABASE_ENDS.to) + 16}" fill="#7a4b00">here one PostgreSQL ends</text>`;
	const measured = points.map(
		({ processes, perSecond }) => [x(processes), y(perSecond)] as const,
	);
	const [endX = LEFT, endY = TOP] = measured.at(-1) ?? [];
	const line = `<polyline fill="none" stroke="#2f6fde" stroke-width="2" points="${measured.map((point) => point.join(",")).join(" ")}"/>${measured.map(([px, py]) => `<circle cx="${px}" cy="${py}" r="3" fill="#2f6fde"/>`).join("")}<text x="${endX + 8}" y="${endY + 4}" fill="#2f6fde">measured, two cores</text>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Messages per second over processes on one PostgreSQL"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${[band, ...grid, ...marks, line, drawModel(points, x, y)].join("")}<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">processes on one PostgreSQL</text><text x="16" y="${TOP - 8}">messages per second</text></svg>\n`;
}

function drawModel(
	points: readonly ProcessesPoint[],
	x: (value: number) => number,
	y: (value: number) => number,
): string {
	const micros = points.at(-1)?.cpuMicrosPerMessage;
	if (!micros) return "";
	const perProcess = (BUSY_SHARE * 1e6) / micros;
	const most = Math.min(MOST_PROCESSES, DATABASE_ENDS.to / perProcess);
	return `<line x1="${x(1)}" y1="${y(perProcess)}" x2="${x(most)}" y2="${y(perProcess * most)}" stroke="#0a7d55" stroke-width="2" stroke-dasharray="6 4"/><text x="${x(most) + 8}" y="${y(perProcess * most) + 4}" fill="#0a7d55">model, a core each</text>`;
}
