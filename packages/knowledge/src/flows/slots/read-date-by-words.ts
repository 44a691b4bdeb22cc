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
		readDayOfWeek(words, table, today) ??
		readRelative(words, table, today) ??
		readSpan(words, table, today) ??
		readMonthDay(words, table, today, when) ??
		readWeekday(words, table, today, when)
	);
}

/** "Last week on Wednesday": a day of the week before or after this one, which begin on Monday. */
function readDayOfWeek(
	words: readonly string[],
	{ weekdays, lastWeek, nextWeek }: DateWords,
	today: string,
): string | undefined {
	const weekday = findWeekday(words, weekdays);
	if (weekday < 0) return undefined;
	const joined = ` ${words.join(" ")} `;
	const says = (turns: readonly string[]) =>
		turns.some((turn) => joined.includes(` ${turn} `));
	const monday = addDays(today, -weekdayOf(today));
	if (says(lastWeek)) return addDays(monday, weekday - 7);
	return says(nextWeek) ? addDays(monday, weekday + 7) : undefined;
}

const findWeekday = (
	words: readonly string[],
	weekdays: DateWords["weekdays"],
): number =>
	weekdays.findIndex((forms) => words.some((word) => isOne(word, forms)));

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
				: before === "" || ago.includes(before) || ahead.includes(before)
					? 1
					: undefined;
		if (count === undefined) continue;
		return addDays(today, (isAgo ? -1 : 1) * count * unit[1]);
	}
	return undefined;
}

function readMonthDay(
	words: readonly string[],
	table: DateWords,
	today: string,
	when: SlotSpec["when"],
): string | undefined {
	for (const [at, word] of words.entries()) {
		const month = monthOf(word, table);
		if (month < 0) continue;
		const day = dayBefore(words, at, table) ?? dayBehind(words, at);
		if (day === undefined) continue;
		const written = words.slice(at + 1, at + 3).find((one) => isYear.test(one));
		const year = Number(written ?? today.slice(0, 4));
		const found = dayOf(year, month + 1, day);
		if (found === undefined || written !== undefined) return found;
		if (when === "future")
			return found < today ? dayOf(year + 1, month + 1, day) : found;
		return found > today ? dayOf(year - 1, month + 1, day) : found;
	}
	return undefined;
}

const isYear = /^\d{4}$/;
const isDay = /^\d{1,2}$/;
/** What is hung on a figure: "5-ти ноември", "5-go listopada". */
const endings: ReadonlySet<string> = new Set(
	"ти и ви ри ми го te ty go ego ho а".split(" "),
);
/** Months as some write them; those of one letter are words as well. */
const roman = " ii iii iv  vi vii viii ix  xi xii".split(" ");

function monthOf(word: string, { months }: DateWords): number {
	if (word === "") return -1;
	const named = months.findIndex((forms) => isOne(word, forms));
	return named >= 0 ? named : months.length > 0 ? roman.indexOf(word) : -1;
}

/** "5 ноември", "5-ти ноември", "dwudziestego piątego listopada". */
function dayBefore(
	words: readonly string[],
	at: number,
	{ ordinals, numbers }: DateWords,
): number | undefined {
	const before = words[at - 1] ?? "";
	const figure = endings.has(before) ? (words[at - 2] ?? "") : before;
	if (isDay.test(figure)) return Number(figure);
	if (ordinals.length === 0)
		return Object.hasOwn(numbers, before) ? numbers[before] : undefined;
	const ones = ordinalOf(before, ordinals);
	if (ones === undefined || ones > 9) return ones;
	// "двадесет и пети"
	const joined = words[at - 2] === "и" ? words[at - 3] : words[at - 2];
	const tens = ordinalOf(joined ?? "", ordinals);
	return tens === 20 || tens === 30 ? tens + ones : ones;
}

/** "Kasım 5", "Kasım’ın 5’i". */
function dayBehind(words: readonly string[], at: number): number | undefined {
	const figure = /^(\d{1,2})(?:i|si|u|su)?$/.exec(words[at + 1] ?? "")?.[1];
	return figure === undefined ? undefined : Number(figure);
}

/** The longest beginning counts: "piętnastego" is no fifth. */
function ordinalOf(
	word: string,
	ordinals: readonly string[],
): number | undefined {
	let best = -1;
	for (const [i, beginning] of ordinals.entries())
		if (
			word.startsWith(beginning) &&
			beginning.length > (ordinals[best]?.length ?? 0)
		)
			best = i;
	if (best < 0) return undefined;
	return best === 20 ? 30 : best + 1;
}

function readWeekday(
	words: readonly string[],
	{ weekdays, last, next }: DateWords,
	today: string,
	when: SlotSpec["when"],
): string | undefined {
	const weekday = findWeekday(words, weekdays);
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
		.replace(/['’ʼ`]/gu, "")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}
