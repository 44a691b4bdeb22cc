const namespace = "http://www.w3.org/2000/svg";

/** A line icon of 24 × 24 from path data, hidden from assistive technology. */
export function createIcon(...paths: readonly string[]): SVGSVGElement {
	const svg = document.createElementNS(namespace, "svg");
	svg.setAttribute("viewBox", "0 0 24 24");
	svg.setAttribute("aria-hidden", "true");
	for (const data of paths) {
		const path = document.createElementNS(namespace, "path");
		path.setAttribute("d", data);
		svg.append(path);
	}
	return svg;
}
