import { editDistance } from "../../load/nearest.js";
import { noReading, reading, type SlotReading } from "./slot.js";

/** Reads "2", the label, the label with a typo, or a text that holds one label only, as an option. */
export function readChoice(
	text: string,
	labels: Readonly<Record<string, string>>,
): SlotReading {
	const said = simplify(text);
	if (said === "") return noReading;
	const options = Object.entries(labels).map(
		([option, label]) => [option, simplify(label)] as const,
	);
	const number = /^(?:nr )?(\d)$/.exec(said)?.[1];
	const byNumber = number && options[Number(number) - 1];
	if (byNumber) return reading(byNumber[0]);
	const near = options.find(
		([, label]) => editDistance(said, label) <= Math.floor(label.length / 8),
	);
	if (near) return reading(near[0]);
	const inside = options.filter(([, label]) =>
		` ${said} `.includes(` ${label} `),
	);
	const [only] = inside;
	if (only && inside.length === 1) return reading(only[0]);
	// "the second one is broken": a text in which every word belongs to one label.
	const words = said.split(" ").filter((word) => word.length > 3);
	const holding = options.filter(
		([, label]) =>
			words.length > 0 &&
			words.every((word) => label.split(" ").includes(word)),
	);
	const [held] = holding;
	return held && holding.length === 1 ? reading(held[0]) : noReading;
}

function simplify(text: string): string {
	return text
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
