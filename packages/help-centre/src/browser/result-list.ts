import type { SearchResult } from "../search/search-data.js";

/** The list of results under a search field. */
export interface ResultList {
	show(results: readonly SearchResult[]): void;
	clear(): void;
	isEmpty(): boolean;
}

/** Draws results as links; arrow keys go from the field through them and back. */
export function createResultList(
	panel: HTMLElement,
	input: HTMLInputElement,
	root: string,
): ResultList {
	const list = panel.querySelector("ol") as HTMLOListElement;
	const links = () => [...list.querySelectorAll("a")];

	const move = (event: KeyboardEvent) => {
		if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
		const stops: HTMLElement[] = [input, ...links()];
		const at = stops.indexOf(document.activeElement as HTMLElement);
		const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
		if (at < 0 || next === undefined) return;
		event.preventDefault();
		next.focus();
	};
	input.addEventListener("keydown", move);
	list.addEventListener("keydown", move);

	return {
		show(results) {
			panel.hidden = false;
			list.replaceChildren(...results.map((result) => toItem(result, root)));
		},
		clear: () => list.replaceChildren(),
		isEmpty: () => list.childElementCount === 0,
	};
}

function toItem(
	{ title, topic, summary, path }: SearchResult,
	root: string,
): HTMLLIElement {
	const item = document.createElement("li");
	const link = document.createElement("a");
	link.href = root + path;
	for (const [name, text] of [
		["title", title],
		["topic", topic],
		["summary", summary],
	] as const) {
		const line = document.createElement("span");
		line.className = `result-${name}`;
		line.textContent = text;
		link.append(line);
	}
	item.append(link);
	return item;
}
