import { editDistance } from "../../load/nearest.js";
import { readPlace } from "./read-place.js";
import { readYesNo } from "./read-yes-no.js";
import { noReading, reading, type SlotReading } from "./slot.js";
import { toPlainWords } from "./to-plain-words.js";
import { plainYes } from "./yes-no-words.js";

/**
 * Reads "2", "the second one", the label, the label with a typo, a text that holds one label
 * only, or a yes or no where one label begins so, as an option.
 */
export function readChoice(
	text: string,
	labels: Readonly<Record<string, string>>,
	locale = "en",
): SlotReading {
	const said = simplify(text);
	const options = Object.entries(labels).map(
		([option, label]) => [option, simplify(label)] as const,
	);
	const place = readPlace(text, options.length);
	const option =
		place === undefined
			? (findNear(said, options) ??
				findNear(said, options.map(withoutYesNo)) ??
				findHeld(said, options))
			: options[place]?.[0];
	return option === undefined
		? readByYesNo(text, labels, locale)
		: reading(option);
}

type Options = readonly (readonly [option: string, label: string])[];

/** "Try again" says as much as "Yes, try again". */
const withoutYesNo = ([option, label]: Options[number]): Options[number] => {
	const [first = "", ...rest] = label.split(" ");
	const isSaid = plainYes.has(first) || plainNo.has(first);
	return [option, isSaid && rest.length > 1 ? rest.join(" ") : label];
};

/** One slip for a label of four letters, two for one of twelve; of two that are as near neither. */
function findNear(said: string, options: Options): string | undefined {
	if (said === "") return undefined;
	const distances = options
		.map(([option, label]) => ({
			option,
			label,
			distance: editDistance(said.slice(0, 100), label),
		}))
		.toSorted((a, b) => a.distance - b.distance);
	const [best, next] = distances;
	if (best === undefined || best.distance === next?.distance) return undefined;
	const { length } = best.label;
	const allowed = length < 4 ? 0 : Math.max(1, Math.floor(length / 6));
	return best.distance <= allowed ? best.option : undefined;
}

function findHeld(said: string, options: Options): string | undefined {
	const inside = options.filter(([, label]) =>
		` ${said} `.includes(` ${label} `),
	);
	const [only] = inside;
	if (only && inside.length === 1) return only[0];
	// "the broken one": a text in which every word belongs to one label.
	const long = said.split(" ").filter((word) => word.length > 3);
	const short = said.split(" ").filter((word) => word.length === 3);
	const words = long.length === 0 && short.length > 1 ? short : long;
	const holding = options.filter(
		([, label]) =>
			words.length > 0 &&
			words.every((word) => label.split(" ").includes(word)),
	);
	const [held] = holding;
	return held && holding.length === 1 ? held[0] : undefined;
}

/** "Yes, it is here" and "No, it is not": a bare yes is the first of them. */
function readByYesNo(
	text: string,
	labels: Readonly<Record<string, string>>,
	locale: string,
): SlotReading {
	const said = readYesNo(text, locale);
	if (said.kind !== "value") return noReading;
	const alike = Object.entries(labels).filter(
		([, label]) => beginsWith(label, locale) === said.value,
	);
	const [only] = alike;
	return only && alike.length === 1 ? reading(only[0]) : noReading;
}

const plainNo: ReadonlySet<string> = new Set([
	"no",
	"nie",
	"ні",
	"не",
	"hayir",
]);

/** Whether a label says yes or no as its first word; nothing for one that says neither. */
function beginsWith(label: string, locale: string): boolean | undefined {
	const [first = ""] = toPlainWords(label);
	if (plainYes.has(first)) return true;
	return plainNo.has(first) && !(locale === "pl" && first === "no")
		? false
		: undefined;
}

function simplify(text: string): string {
	return text
		.normalize("NFKD")
		.replaceAll(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
