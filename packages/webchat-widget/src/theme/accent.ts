/** Red, green and blue, 0–255. */
export type Colour = readonly [number, number, number];

/** The accent of a shop as it is used in one scheme; CSS colours. */
export interface AccentColours {
	/** Large fills. */
	readonly fill: string;
	/** Text on the fill, at least 4.5:1. */
	readonly onFill: string;
	/** The accent as text on surface and background, at least 4.5:1. */
	readonly ink: string;
}

const white: Colour = [255, 255, 255];
const schemes = {
	light: {
		background: [247, 247, 245] as Colour,
		towards: [0, 0, 0] as Colour,
		dark: [20, 21, 26] as Colour,
		inkContrast: 4.6,
	},
	dark: {
		background: [28, 30, 35] as Colour,
		towards: white,
		dark: [13, 19, 48] as Colour,
		// Thin coloured letters on a dark ground need more than the least.
		inkContrast: 6.5,
	},
} as const;

/** `#rgb` or `#rrggbb`; undefined for anything else. */
export function parseColour(text: string): Colour | undefined {
	const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
	if (!match?.[1]) return undefined;
	const digits =
		match[1].length === 3 ? match[1].replace(/./g, "$&$&") : match[1];
	const value = Number.parseInt(digits, 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * Makes a shop's colour usable: the fill stays as given unless it cannot be told from the
 * page (2:1), its text is white or nearly black, whichever reads better, and as text it is
 * moved towards black (light) or white (dark) until it reads.
 */
export function accentColours(
	accent: Colour,
	scheme: keyof typeof schemes,
): AccentColours {
	const { background, towards, dark, inkContrast } = schemes[scheme];
	const fill = readable(
		shift(accent, towards, (colour) => contrast(colour, background) >= 2),
		[white, dark],
		towards,
	);
	const ink = shift(
		accent,
		towards,
		(colour) => contrast(colour, background) >= inkContrast,
	);
	return {
		fill: toCss(fill),
		onFill: toCss(better([white, dark], fill)),
		ink: toCss(ink),
	};
}

/** Contrast of two colours, 1–21, as WCAG 2 defines it. */
export function contrast(one: Colour, other: Colour): number {
	const [a, b] = [luminance(one), luminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function readable(
	fill: Colour,
	texts: readonly [Colour, Colour],
	towards: Colour,
): Colour {
	return shift(
		fill,
		towards,
		(colour) => contrast(better(texts, colour), colour) >= 4.5,
	);
}

function better([one, other]: readonly [Colour, Colour], on: Colour): Colour {
	// White is preferred where it reads: it is what people expect on a strong colour.
	return contrast(one, on) >= 4.5 || contrast(one, on) >= contrast(other, on)
		? one
		: other;
}

/** The first of 41 even steps towards a colour that passes. */
function shift(
	from: Colour,
	towards: Colour,
	passes: (colour: Colour) => boolean,
): Colour {
	for (let step = 0; step < 40; step += 1) {
		const colour = mix(from, towards, step / 40);
		if (passes(colour)) return colour;
	}
	return towards;
}

function mix(from: Colour, to: Colour, share: number): Colour {
	const part = (i: 0 | 1 | 2) =>
		Math.round(from[i] + (to[i] - from[i]) * share);
	return [part(0), part(1), part(2)];
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: Colour): number {
	const [r, g, b] = colour.map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toCss([r, g, b]: Colour): string {
	return `rgb(${r} ${g} ${b})`;
}
