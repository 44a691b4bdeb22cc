/** Colours of a plot, as the page's appearance has them now. */
export interface PlotColours {
	readonly ink: string;
	readonly muted: string;
	readonly line: string;
	readonly first: string;
	readonly firstWash: string;
	readonly second: string;
}

/** Reads them off the page: a canvas knows no custom properties. */
export function readColours(element: Element): PlotColours {
	const probe = document.createElement("span");
	element.append(probe);
	const colourOf = (value: string): string => {
		probe.style.color = value;
		return getComputedStyle(probe).color;
	};
	const colours = {
		ink: colourOf("var(--sb-text)"),
		muted: colourOf("var(--sb-muted)"),
		line: colourOf("var(--sb-line)"),
		first: colourOf("var(--sb-accent)"),
		firstWash: colourOf(
			"color-mix(in srgb, var(--sb-accent) 22%, var(--sb-surface))",
		),
		second: colourOf("var(--sb-warn)"),
	};
	probe.remove();
	return colours;
}
