import type { DateWords } from "./date-words.js";
import { addDays, dayOf, weekdayOf } from "./day.js";
import type { SlotSpec } from "./slot.js";

/** A day in a text by one language's table: relative words, "three days ago", "last Tuesday", "5 March". */
export function readDateByWords(
	text: string,
	table: DateWords,
	today: string,
	when: SlotSpec["when"],
): string | undefined {
	const words = toWords(text);
	return (
		readRelative(words, table, today) ??
		readSpan(words, table, today) ??
		readMonthDay(words, table, today, when) ??
		readWeekday(words, table, today, when)
	);
}

function readRelative(
	words: readonly string[],
	{ relative }: DateWords,
	today: string,
): string | undefined {
	const joined = ` ${words.join(" ")} `;
	// Longer turns first: "the day before yesterday" holds "yesterday".
	const found = Object.entries(relative)
		.sort(([a], [b]) => b.length - a.length)
		.find(([turn]) => joined.includes(` ${turn} `));
	return found && addDays(today, found[1]);
}

function readSpan(
	words: readonly string[],
	{ units, ago, ahead, numbers }: DateWords,
	today: string,
): string | undefined {
	const isAgo = words.some((word) => ago.includes(word));
	const isAhead = words.some((word) => ahead.includes(word));
	if (!isAgo && !isAhead) return undefined;
	for (const [i, word] of words.entries()) {
		const unit = units.find(([forms]) => forms.includes(word));
		if (unit === undefined) continue;
		const before = words[i - 1] ?? "";
		const count = /^\d{1,3}$/.test(before)
			? Number(before)
			: Object.hasOwn(numbers, before)
				? numbers[before]
				: ago.includes(before) || ahead.includes(before)
					? 1
					: undefined;
		if (count === undefined) continue;
		return addDays(today, (isAgo ? -1 : 1) * count * unit[1]);
	}
	return undefined;
}

function readMonthDay(
	words: readonly string[],
	{ months }: DateWords,
	today: string,
	when: SlotSpec["when"],
): string | undefined {
	for (const [i, word] of words.entries()) {
		const day = /^\d{1,2}$/.test(word) ? Number(word) : undefined;
		if (day === undefined) continue;
		const month = months.findIndex((forms) => isOne(words[i + 1] ?? "", forms));
		if (month < 0) continue;
		const written = /^\d{4}$/.exec(words[i + 2] ?? "")?.[0];
		const year = Number(written ?? today.slice(0, 4));
		const found = dayOf(year, month + 1, day);
		if (found === undefined || written !== undefined) return found;
		if (when === "future")
			return found < today ? dayOf(year + 1, month + 1, day) : found;
		return found > today ? dayOf(year - 1, month + 1, day) : found;
	}
	return undefined;
}

function readWeekday(
	words: readonly string[],
	{ weekdays, last, next }: DateWords,
	today: string,
	when: SlotSpec["when"],
): string | undefined {
	const weekday = weekdays.findIndex((forms) =>
		words.some((word) => isOne(word, forms)),
	);
	if (weekday < 0) return undefined;
	const back = (weekdayOf(today) - weekday + 7) % 7 || 7;
	const isLast = words.some((word) => isOne(word, last));
	const isNext = words.some((word) => isOne(word, next));
	const isAhead = isNext || (!isLast && when === "future");
	return addDays(today, isAhead ? 7 - (back % 7) : -back);
}

const isOne = (word: string, forms: readonly string[]) =>
	forms.some((form) =>
		form.endsWith("*") ? word.startsWith(form.slice(0, -1)) : word === form,
	);

function toWords(text: string): string[] {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?<=[a-zı])\p{M}+/gu, "")
		.normalize("NFC")
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}
