import * as english from "chrono-node/en";
import * as ukrainian from "chrono-node/uk";
import { dateWords } from "./date-words.js";
import { addDays, dayOf, toDay, weekdayOf } from "./day.js";
import { readDateByWords } from "./read-date-by-words.js";
import {
	invalidReading,
	noReading,
	reading,
	type SlotContext,
	type SlotReading,
	type SlotSpec,
} from "./slot.js";

/**
 * A day in a text: figures (day before month), or words of the conversation's language, of
 * English and of the other five. `when` of the slot decides between last and next Tuesday.
 */
export function readDate(
	text: string,
	spec: SlotSpec,
	context: SlotContext,
): SlotReading {
	const today = toDay(context.now, context.timeZone);
	const bounded = text.slice(0, 300);
	const figures = readFigures(bounded, today, spec.when);
	if (figures === "no-such-day") return invalidReading;
	const day = figures ?? readWords(bounded, today, spec.when, context);
	if (day === undefined) return noReading;
	const isWrongSide =
		(spec.when === "past" && day > today) ||
		(spec.when === "future" && day < today);
	return isWrongSide ? invalidReading : reading(day);
}

const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const european =
	/(?<![\d.])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?!\d)/;

function readFigures(
	text: string,
	today: string,
	when: SlotSpec["when"],
): string | "no-such-day" | undefined {
	const full = iso.exec(text);
	if (full)
		return (
			dayOf(Number(full[1]), Number(full[2]), Number(full[3])) ?? "no-such-day"
		);
	const written = european.exec(text);
	if (!written) return undefined;
	const [, day, month, year] = written;
	const thisYear = Number(today.slice(0, 4));
	const given =
		year === undefined
			? thisYear
			: Number(year) < 100
				? 2000 + Number(year)
				: Number(year);
	const found = dayOf(given, Number(month), Number(day));
	if (found === undefined) return "no-such-day";
	return year === undefined ? onItsSide(found, today, when) : found;
}

/** A day and month without a year: the nearest on the wanted side, the past by default. */
export function onItsSide(
	day: string,
	today: string,
	when: SlotSpec["when"],
): string {
	const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
	if (when === "future")
		return day < today ? (dayOf(year + 1, month, date) ?? day) : day;
	return day > today ? (dayOf(year - 1, month, date) ?? day) : day;
}

function readWords(
	text: string,
	today: string,
	when: SlotSpec["when"],
	context: SlotContext,
): string | undefined {
	const own = dateWords[context.locale];
	const tables = [
		...(own ? [own] : []),
		...Object.values(dateWords).filter((table) => table !== own),
	];
	const byOwn = own && readDateByWords(text, own, today, when);
	if (byOwn !== undefined) return byOwn;
	const byLibrary =
		context.locale === "uk"
			? (chrono(ukrainian.casual, text, today, when) ??
				chrono(english.casual, text, today, when))
			: (chrono(english.casual, text, today, when) ??
				chrono(ukrainian.casual, text, today, when));
	if (byLibrary !== undefined) return byLibrary;
	for (const table of tables) {
		const day = readDateByWords(text, table, today, when);
		if (day !== undefined) return day;
	}
	return undefined;
}

function chrono(
	parser: typeof english.casual,
	text: string,
	today: string,
	when: SlotSpec["when"],
): string | undefined {
	// Noon keeps the day the same whatever the zone of this machine.
	const [found] = parser.parse(
		text,
		{ instant: new Date(`${today}T12:00:00Z`), timezone: 0 },
		{ forwardDate: when === "future" },
	);
	if (!found) return undefined;
	const { start } = found;
	const hasDay = start.isCertain("day") || start.isCertain("weekday");
	if (!hasDay) return undefined;
	const day = dayOf(
		start.get("year") ?? 0,
		start.get("month") ?? 0,
		start.get("day") ?? 0,
	);
	if (day === undefined) return undefined;
	if (start.isCertain("weekday") && !start.isCertain("day"))
		return weekdayNear(weekdayOf(day), today, when, day);
	return start.isCertain("year") ? day : onItsSide(day, today, when);
}

function weekdayNear(
	weekday: number,
	today: string,
	when: SlotSpec["when"],
	found: string,
): string {
	if (when === "past" && found > today)
		return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));
	return found;
}
