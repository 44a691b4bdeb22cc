import { noReading, reading, type SlotReading } from "./slot.js";

/** Templates of a shop that names none: four to twelve digits, with up to four letters before them. */
const usual =
	/(?<![\p{L}\p{N}]|\d[-./:])[#№]?((?:[A-Za-z]{1,4}-?)?\d{4,12})(?![\p{L}\p{N}@]|[.,:/-]\d)/gu;

/**
 * Order numbers in a text, written as the shop writes them. Several of them are a guess at the
 * first. Templates: `#` a digit, `@` a letter, `-` may be missing; capital or small is the same.
 */
export function readOrderNumber(
	text: string,
	templates: readonly string[],
): SlotReading {
	const found =
		templates.length === 0
			? [...text.matchAll(usual)].map(([, number = ""]) =>
					number.toUpperCase().replace(/^(NR|NO|NUM)-?/, ""),
				)
			: templates.flatMap((template) => findTemplate(text, template));
	const numbers = [...new Set(found)];
	const [first] = numbers;
	return first === undefined ? noReading : reading(first, numbers.length > 1);
}

function findTemplate(text: string, template: string): string[] {
	const pattern = [...template]
		.map((sign) =>
			sign === "#" ? "(\\d)" : sign === "@" ? "([A-Za-z])" : literal(sign),
		)
		.join("");
	const expression = new RegExp(
		`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}@])`,
		"giu",
	);
	return [...text.matchAll(expression)].map(([, ...signs]) => {
		const left = [...signs];
		return [...template]
			.map((sign) =>
				sign === "#" || sign === "@" ? (left.shift() ?? "") : sign,
			)
			.join("")
			.toUpperCase();
	});
}

const literal = (sign: string) => (sign === "-" ? "[-\\s]?" : sign);
