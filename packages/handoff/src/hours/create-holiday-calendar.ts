import Holidays, { type HolidaysTypes } from "date-holidays";

/**
 * Tells whether an ISO date is a public holiday of `code`, a country (`PL`) or a region of it
 * (`DE-BY`) as ISO 3166 names them; null where the country is not known. An unknown region has the
 * holidays of its country; a holiday that leaves most of a day free, as an eve does, does not count.
 * A year is worked out when it is first asked for.
 */
export function createHolidayCalendar(
	code: string,
): ((day: string) => boolean) | null {
	const [country = "", region] = code.split("-");
	if (!isHolidayCountry(country)) return null;
	const options = { types: ["public" as const] };
	const book = region
		? new Holidays(country, region, options)
		: new Holidays(country, options);
	const years = new Map<string, ReadonlySet<string>>();
	return (day) => {
		const year = day.slice(0, 4);
		const days =
			years.get(year) ??
			new Set(book.getHolidays(Number(year)).flatMap(toDays));
		years.set(year, days);
		return days.has(day);
	};
}

let countries: ReadonlySet<string> | undefined;

/** Whether the public holidays of a country (ISO 3166-1 alpha-2) are known. */
export function isHolidayCountry(country: string): boolean {
	countries ??= new Set(Object.keys(new Holidays().getCountries()));
	return countries.has(country);
}

const hourMs = 3_600_000;

/** Dates whose noon a holiday covers. */
function toDays({ date, start, end }: HolidaysTypes.Holiday): string[] {
	// Local time as if it were UTC, so that no leap of the clock and no other time zone moves a day.
	const from = Date.parse(`${date.slice(0, 16).replace(" ", "T")}Z`);
	const to = from + (end.getTime() - start.getTime());
	const days: string[] = [];
	let noon = from - (from % (24 * hourMs)) + 12 * hourMs;
	for (; noon < to; noon += 24 * hourMs)
		if (noon > from) days.push(new Date(noon).toISOString().slice(0, 10));
	return days;
}
