/** For whom an instant is written. */
export interface WhenOptions {
	readonly locale: string;
	/** IANA name. */
	readonly timeZone: string;
}

const dayMs = 86_400_000;

/** A day as a reader expects it: `Tuesday 24 November`, `wtorek, 24 listopada`. `at` is epoch ms. */
export function sayDay(at: number, { locale, timeZone }: WhenOptions): string {
	return formatOf(toRegion(locale), {
		weekday: "long",
		day: "numeric",
		month: "long",
		timeZone,
	}).format(at);
}

/** An instant to come with its time, near days by name: `tomorrow, 08:00`. Both are epoch ms. */
export function sayWhen(at: number, now: number, options: WhenOptions): string {
	const { locale, timeZone } = options;
	const time = formatOf(toRegion(locale), {
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
		timeZone,
	})
		.format(at)
		// An abbreviated "o'clock" ends with a stop that would meet the sentence's own.
		.replace(/\.$/, "");
	const days = toDayNumber(at, timeZone) - toDayNumber(now, timeZone);
	const day =
		days === 0 || days === 1
			? new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(
					days,
					"day",
				)
			: sayDay(at, options);
	return `${day}, ${time}`;
}

/** Days since 1970 in a time zone. */
function toDayNumber(at: number, timeZone: string): number {
	const day = formatOf("sv-SE", { timeZone, dateStyle: "short" }).format(at);
	return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each language and zone, of which a shop has a few: making one costs a hundred times what using it does. */
function formatOf(
	locale: string,
	options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
	const key = JSON.stringify([locale, options]);
	const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
	formats.set(key, format);
	return format;
}

/** English as Europe writes it: the day before the month, and twenty-four hours. */
const toRegion = (locale: string) => (locale === "en" ? "en-GB" : locale);
