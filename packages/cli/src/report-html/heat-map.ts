import { escapeHtml } from "./escape-html.js";

/** One square of the picture: questions for `row` that got `column`. */
export interface HeatCell {
	readonly row: string;
	readonly column: string;
	readonly count: number;
	/** How many of them the bot answered wrongly by itself. */
	readonly wrong: number;
	/** Address of what explains the square, `#…`. */
	readonly href: string;
	/** Read out, and shown on pointing. */
	readonly label: string;
}

/** What the picture is drawn from. */
export interface HeatMap {
	/** Ids of rows and columns; ids of one topic stand together. */
	readonly ids: readonly string[];
	readonly cells: readonly HeatCell[];
	/** Id → share 0..1 of its questions that found it; drawn on the diagonal. */
	readonly found: ReadonlyMap<string, number>;
}

const size = 20;
const gap = 8;
const labelHeight = 150;
const charWidth = 6.1;
/** The picture shrinks with the window to this share; below it is scrolled. */
const smallest = 0.7;

/** Articles by articles as SVG: what was wanted to the left, what came first at the top. */
export function renderHeatMap({ ids, cells, found }: HeatMap): string {
	const places = toPlaces(ids);
	const last = places.get(ids.at(-1) ?? "") ?? 0;
	const extent = last + size;
	const labelWidth =
		12 + Math.max(0, ...ids.map((id) => id.length)) * charWidth;
	const largest = Math.max(1, ...cells.map(({ count }) => count));
	// Columns are labelled at a slant, so the last label reaches beyond the last column.
	const width = labelWidth + extent + labelHeight * 0.6;
	const height = labelHeight + extent + 4;
	const at = (id: string) => places.get(id) ?? 0;
	const square = (row: string, column: string, attributes: string) =>
		`<rect x="${labelWidth + at(column)}" y="${labelHeight + at(row)}" width="${size - 2}" height="${size - 2}" rx="3" ${attributes}/>`;

	const rowLabels = ids
		.map(
			(id) =>
				`<text x="${labelWidth - 8}" y="${labelHeight + at(id) + 13}" text-anchor="end">${toLabel(id)}</text>`,
		)
		.join("");
	const columnLabels = ids
		.map((id) => {
			const x = labelWidth + at(id) + size / 2;
			return `<text transform="translate(${x} ${labelHeight - 8}) rotate(-55)">${toLabel(id)}</text>`;
		})
		.join("");
	const background = ids
		.map((row) =>
			ids
				.filter((column) => column !== row)
				.map((column) => square(row, column, 'class="empty"'))
				.join(""),
		)
		.join("");
	const diagonal = ids
		.map((id) => {
			const share = found.get(id);
			if (share === undefined) return square(id, id, 'class="empty"');
			const label = `${id}: ${Math.round(share * 100)} % of its questions find it`;
			return `<g><title>${escapeHtml(label)}</title>${square(id, id, `class="right" fill-opacity="${(0.12 + 0.5 * share ** 2).toFixed(2)}"`)}</g>`;
		})
		.join("");
	const squares = cells
		.map((cell) => {
			const { row, column, count, wrong, href, label } = cell;
			const strength = (
				0.16 +
				(0.84 * (count - 1)) / Math.max(1, largest - 1)
			).toFixed(2);
			const x = labelWidth + at(column);
			const y = labelHeight + at(row);
			return `<a href="${escapeHtml(href)}"><title>${escapeHtml(label)}</title>${square(row, column, `class="taken" fill-opacity="${strength}"`)}${
				wrong === 0
					? ""
					: `<circle class="wrong" cx="${x + size / 2 - 1}" cy="${y + size / 2 - 1}" r="${3 + Math.min(3, wrong)}"/>`
			}</a>`;
		})
		.join("");
	return `<svg class="heat" role="img" aria-label="Which article is taken for which" style="max-width:${Math.ceil(width)}px;min-width:${Math.ceil(width * smallest)}px" viewBox="0 0 ${Math.ceil(width)} ${height}">${background}${diagonal}${squares}${rowLabels}${columnLabels}</svg>`;
}

/** The topic stands out, so that the eye finds neighbours. */
function toLabel(id: string): string {
	const cut = id.indexOf(".");
	return cut < 0
		? escapeHtml(id)
		: `<tspan class="topic">${escapeHtml(id.slice(0, cut))}</tspan>${escapeHtml(id.slice(cut))}`;
}

/** Where each row and column starts; topics are set apart. */
function toPlaces(ids: readonly string[]): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	let at = 0;
	let topic: string | undefined;
	for (const id of ids) {
		const own = id.split(".")[0];
		if (topic !== undefined && own !== topic) at += gap;
		topic = own;
		places.set(id, at);
		at += size;
	}
	return places;
}
