import { type AccentColours, accentColours, parseColour } from "./accent.js";

/** CSS that sets a shop's accent over the tokens, for both schemes; empty for no colour. */
export function accentCss(accent: string | undefined): string {
	const colour = accent === undefined ? undefined : parseColour(accent);
	if (!colour) return "";
	return `${rule(accentColours(colour, "light"))}@media (prefers-color-scheme:dark){${rule(accentColours(colour, "dark"))}}`;
}

function rule({ fill, onFill, ink }: AccentColours): string {
	return `:host{--sb-accent:${fill};--sb-on-accent:${onFill};--sb-accent-ink:${ink}}`;
}
