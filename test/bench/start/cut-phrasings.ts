import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies a knowledge base with at most so many phrasings per article and language, spread evenly over those it has. */
export function cutPhrasings(
	from: string,
	to: string,
	mostPhrasings: number,
): void {
	cpSync(from, to, { recursive: true });
	const articles = join(to, "articles");
	for (const name of readdirSync(articles, { recursive: true }).map(String)) {
		if (!name.endsWith(".yaml")) continue;
		const file = join(articles, name);
		writeFileSync(file, cutLists(readFileSync(file, "utf8"), mostPhrasings));
	}
}

/** Items of one line each under `questions`, as the starter knowledge base writes them. */
const QUESTIONS = /^( {2}questions:\n)((?: {4}- .*\n)+)/gm;

function cutLists(text: string, most: number): string {
	return text.replace(QUESTIONS, (_, head: string, list: string) => {
		const items = list.trimEnd().split("\n");
		const step = Math.max(1, items.length / most);
		const kept = items.filter(
			(_item, place) =>
				Math.floor(place / step) !== Math.floor((place - 1) / step),
		);
		return `${head}${kept.join("\n")}\n`;
	});
}
